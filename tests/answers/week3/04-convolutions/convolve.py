# %% right: two loops
def convolve(image, kernel, stride=1, padding="valid"):
    h, w = kernel.shape
    if padding == "same":
        rows, columns = -(-image.shape[0] // stride), -(-image.shape[1] // stride)
        down = max((rows - 1) * stride + h - image.shape[0], 0)
        right = max((columns - 1) * stride + w - image.shape[1], 0)
        image = np.pad(image, ((down // 2, down - down // 2), (right // 2, right - right // 2)))
    rows, columns = (image.shape[0] - h) // stride + 1, (image.shape[1] - w) // stride + 1
    output = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            patch = image[i * stride : i * stride + h, j * stride : j * stride + w]
            output[i, j] = np.sum(patch * kernel)
    return output


# %% right: windows as a view, then einsum
def convolve(image, kernel, stride=1, padding="valid"):
    h, w = kernel.shape
    if padding == "same":
        rows, columns = -(-image.shape[0] // stride), -(-image.shape[1] // stride)
        down = max((rows - 1) * stride + h - image.shape[0], 0)
        right = max((columns - 1) * stride + w - image.shape[1], 0)
        image = np.pad(image, ((down // 2, down - down // 2), (right // 2, right - right // 2)))
    windows = np.lib.stride_tricks.sliding_window_view(image, (h, w))[::stride, ::stride]
    return np.einsum("ijkl,kl->ij", windows, kernel)


# %% right: adds shifted images up, one for each weight
def convolve(image, kernel, stride=1, padding="valid"):
    h, w = kernel.shape
    if padding == "same":
        rows, columns = -(-image.shape[0] // stride), -(-image.shape[1] // stride)
        down = max((rows - 1) * stride + h - image.shape[0], 0)
        right = max((columns - 1) * stride + w - image.shape[1], 0)
        image = np.pad(image, ((down // 2, down - down // 2), (right // 2, right - right // 2)))
    rows, columns = (image.shape[0] - h) // stride + 1, (image.shape[1] - w) // stride + 1
    output = np.zeros((rows, columns))
    for i in range(h):
        for j in range(w):
            output += (
                kernel[i, j] * image[i : i + rows * stride : stride, j : j + columns * stride : stride][:rows, :columns]
            )
    return output


# %% right: patches in the rows of a matrix
def convolve(image, kernel, stride=1, padding="valid"):
    h, w = kernel.shape
    if padding == "same":
        rows, columns = -(-image.shape[0] // stride), -(-image.shape[1] // stride)
        down = max((rows - 1) * stride + h - image.shape[0], 0)
        right = max((columns - 1) * stride + w - image.shape[1], 0)
        image = np.pad(image, ((down // 2, down - down // 2), (right // 2, right - right // 2)))
    rows, columns = (image.shape[0] - h) // stride + 1, (image.shape[1] - w) // stride + 1
    patches = [image[i * stride :, j * stride :][:h, :w].ravel() for i in range(rows) for j in range(columns)]
    return (np.stack(patches) @ kernel.ravel()).reshape(rows, columns)


# %% right: pads by hand, without np.pad
def convolve(image, kernel, stride=1, padding="valid"):
    h, w = kernel.shape
    if padding == "same":
        rows, columns = -(-image.shape[0] // stride), -(-image.shape[1] // stride)
        tall, wide = max((rows - 1) * stride + h, image.shape[0]), max((columns - 1) * stride + w, image.shape[1])
        canvas = np.zeros((tall, wide))
        top, left = (tall - image.shape[0]) // 2, (wide - image.shape[1]) // 2
        canvas[top : top + image.shape[0], left : left + image.shape[1]] = image
        image = canvas
    rows, columns = (image.shape[0] - h) // stride + 1, (image.shape[1] - w) // stride + 1
    output = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            patch = image[i * stride : i * stride + h, j * stride : j * stride + w]
            output[i, j] = np.sum(patch * kernel)
    return output


# %% right: never pads, leaves out what lies outside
def convolve(image, kernel, stride=1, padding="valid"):
    (H, W), (h, w) = image.shape, kernel.shape
    if padding == "same":
        rows, columns = -(-H // stride), -(-W // stride)
        top, left = max((rows - 1) * stride + h - H, 0) // 2, max((columns - 1) * stride + w - W, 0) // 2
    else:
        rows, columns, top, left = (H - h) // stride + 1, (W - w) // stride + 1, 0, 0

    def pixel(i, j):
        return image[i, j] if 0 <= i < H and 0 <= j < W else 0

    return np.array(
        [
            [
                sum(
                    pixel(r * stride - top + i, c * stride - left + j) * kernel[i, j]
                    for i in range(h)
                    for j in range(w)
                )
                for c in range(columns)
            ]
            for r in range(rows)
        ]
    )


# %% right: all places, then every so many of them
def convolve(image, kernel, stride=1, padding="valid"):
    h, w = kernel.shape
    if padding == "same":
        rows, columns = -(-image.shape[0] // stride), -(-image.shape[1] // stride)
        down = max((rows - 1) * stride + h - image.shape[0], 0)
        right = max((columns - 1) * stride + w - image.shape[1], 0)
        image = np.pad(image, ((down // 2, down - down // 2), (right // 2, right - right // 2)))
    rows, columns = image.shape[0] - h + 1, image.shape[1] - w + 1
    everywhere = np.array([[np.vdot(image[i : i + h, j : j + w], kernel) for j in range(columns)] for i in range(rows)])
    return everywhere[::stride, ::stride]


# %% right: in single precision
def convolve(image, kernel, stride=1, padding="valid"):
    image, kernel = np.asarray(image, np.float32), np.asarray(kernel, np.float32)
    h, w = kernel.shape
    if padding == "same":
        rows, columns = -(-image.shape[0] // stride), -(-image.shape[1] // stride)
        down = max((rows - 1) * stride + h - image.shape[0], 0)
        right = max((columns - 1) * stride + w - image.shape[1], 0)
        image = np.pad(image, ((down // 2, down - down // 2), (right // 2, right - right // 2)))
    rows, columns = (image.shape[0] - h) // stride + 1, (image.shape[1] - w) // stride + 1
    output = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            patch = image[i * stride : i * stride + h, j * stride : j * stride + w]
            output[i, j] = np.sum(patch * kernel)
    return output


# %% right: Fourier, because it can
def convolve(image, kernel, stride=1, padding="valid"):
    h, w = kernel.shape
    if padding == "same":
        rows, columns = -(-image.shape[0] // stride), -(-image.shape[1] // stride)
        down = max((rows - 1) * stride + h - image.shape[0], 0)
        right = max((columns - 1) * stride + w - image.shape[1], 0)
        image = np.pad(image, ((down // 2, down - down // 2), (right // 2, right - right // 2)))
    size = image.shape
    product = np.fft.rfft2(image) * np.conj(np.fft.rfft2(kernel, s=size))
    return np.fft.irfft2(product, s=size)[: size[0] - h + 1 : stride, : size[1] - w + 1 : stride]


# %% wrong: flips the kernel | *
def convolve(image, kernel, stride=1, padding="valid"):
    kernel = kernel[::-1, ::-1]
    h, w = kernel.shape
    if padding == "same":
        rows, columns = -(-image.shape[0] // stride), -(-image.shape[1] // stride)
        down = max((rows - 1) * stride + h - image.shape[0], 0)
        right = max((columns - 1) * stride + w - image.shape[1], 0)
        image = np.pad(image, ((down // 2, down - down // 2), (right // 2, right - right // 2)))
    rows, columns = (image.shape[0] - h) // stride + 1, (image.shape[1] - w) // stride + 1
    output = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            patch = image[i * stride : i * stride + h, j * stride : j * stride + w]
            output[i, j] = np.sum(patch * kernel)
    return output


# %% wrong: flips the kernel upside down | *
def convolve(image, kernel, stride=1, padding="valid"):
    kernel = np.flipud(kernel)
    h, w = kernel.shape
    if padding == "same":
        rows, columns = -(-image.shape[0] // stride), -(-image.shape[1] // stride)
        down = max((rows - 1) * stride + h - image.shape[0], 0)
        right = max((columns - 1) * stride + w - image.shape[1], 0)
        image = np.pad(image, ((down // 2, down - down // 2), (right // 2, right - right // 2)))
    rows, columns = (image.shape[0] - h) // stride + 1, (image.shape[1] - w) // stride + 1
    output = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            patch = image[i * stride : i * stride + h, j * stride : j * stride + w]
            output[i, j] = np.sum(patch * kernel)
    return output


# %% wrong: transposes the kernel | *
def convolve(image, kernel, stride=1, padding="valid"):
    kernel = kernel.T
    h, w = kernel.shape
    if padding == "same":
        rows, columns = -(-image.shape[0] // stride), -(-image.shape[1] // stride)
        down = max((rows - 1) * stride + h - image.shape[0], 0)
        right = max((columns - 1) * stride + w - image.shape[1], 0)
        image = np.pad(image, ((down // 2, down - down // 2), (right // 2, right - right // 2)))
    rows, columns = (image.shape[0] - h) // stride + 1, (image.shape[1] - w) // stride + 1
    output = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            patch = image[i * stride : i * stride + h, j * stride : j * stride + w]
            output[i, j] = np.sum(patch * kernel)
    return output


# %% wrong: forgets the last row and column | convolve-valid convolve-stride convolve-same convolve-same-stride
def convolve(image, kernel, stride=1, padding="valid"):
    h, w = kernel.shape
    if padding == "same":
        rows, columns = -(-image.shape[0] // stride), -(-image.shape[1] // stride)
        down = max((rows - 1) * stride + h - image.shape[0], 0)
        right = max((columns - 1) * stride + w - image.shape[1], 0)
        image = np.pad(image, ((down // 2, down - down // 2), (right // 2, right - right // 2)))
    rows, columns = (image.shape[0] - h) // stride, (image.shape[1] - w) // stride
    output = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            patch = image[i * stride : i * stride + h, j * stride : j * stride + w]
            output[i, j] = np.sum(patch * kernel)
    return output


# %% wrong: a window of 3 x 3, whatever the kernel | *
def convolve(image, kernel, stride=1, padding="valid"):
    h, w = kernel.shape
    if padding == "same":
        rows, columns = -(-image.shape[0] // stride), -(-image.shape[1] // stride)
        down = max((rows - 1) * stride + h - image.shape[0], 0)
        right = max((columns - 1) * stride + w - image.shape[1], 0)
        image = np.pad(image, ((down // 2, down - down // 2), (right // 2, right - right // 2)))
    rows, columns = (image.shape[0] - h) // stride + 1, (image.shape[1] - w) // stride + 1
    output = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            patch = image[i * stride : i * stride + 3, j * stride : j * stride + 3]
            output[i, j] = np.sum(patch * kernel)
    return output


# %% wrong: takes the kernel for square | *
def convolve(image, kernel, stride=1, padding="valid"):
    h = w = kernel.shape[0]
    if padding == "same":
        rows, columns = -(-image.shape[0] // stride), -(-image.shape[1] // stride)
        down = max((rows - 1) * stride + h - image.shape[0], 0)
        right = max((columns - 1) * stride + w - image.shape[1], 0)
        image = np.pad(image, ((down // 2, down - down // 2), (right // 2, right - right // 2)))
    rows, columns = (image.shape[0] - h) // stride + 1, (image.shape[1] - w) // stride + 1
    output = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            patch = image[i * stride : i * stride + h, j * stride : j * stride + w]
            output[i, j] = np.sum(patch * kernel)
    return output


# %% wrong: takes the image for square | *
def convolve(image, kernel, stride=1, padding="valid"):
    h, w = kernel.shape
    if padding == "same":
        rows, columns = -(-image.shape[0] // stride), -(-image.shape[1] // stride)
        down = max((rows - 1) * stride + h - image.shape[0], 0)
        right = max((columns - 1) * stride + w - image.shape[1], 0)
        image = np.pad(image, ((down // 2, down - down // 2), (right // 2, right - right // 2)))
    rows, columns = (image.shape[0] - h) // stride + 1, (image.shape[0] - w) // stride + 1
    output = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            patch = image[i * stride : i * stride + h, j * stride : j * stride + w]
            output[i, j] = np.sum(patch * kernel)
    return output


# %% wrong: rows and columns of the output swapped | *
def convolve(image, kernel, stride=1, padding="valid"):
    h, w = kernel.shape
    if padding == "same":
        rows, columns = -(-image.shape[0] // stride), -(-image.shape[1] // stride)
        down = max((rows - 1) * stride + h - image.shape[0], 0)
        right = max((columns - 1) * stride + w - image.shape[1], 0)
        image = np.pad(image, ((down // 2, down - down // 2), (right // 2, right - right // 2)))
    rows, columns = (image.shape[0] - h) // stride + 1, (image.shape[1] - w) // stride + 1
    output = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            patch = image[i * stride : i * stride + h, j * stride : j * stride + w]
            output[i, j] = np.sum(patch * kernel)
    return output.T


# %% wrong: the mean instead of the sum | *
def convolve(image, kernel, stride=1, padding="valid"):
    h, w = kernel.shape
    if padding == "same":
        rows, columns = -(-image.shape[0] // stride), -(-image.shape[1] // stride)
        down = max((rows - 1) * stride + h - image.shape[0], 0)
        right = max((columns - 1) * stride + w - image.shape[1], 0)
        image = np.pad(image, ((down // 2, down - down // 2), (right // 2, right - right // 2)))
    rows, columns = (image.shape[0] - h) // stride + 1, (image.shape[1] - w) // stride + 1
    output = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            patch = image[i * stride : i * stride + h, j * stride : j * stride + w]
            output[i, j] = np.mean(patch * kernel)
    return output


# %% wrong: matrix product of patch and kernel | *
def convolve(image, kernel, stride=1, padding="valid"):
    h, w = kernel.shape
    if padding == "same":
        rows, columns = -(-image.shape[0] // stride), -(-image.shape[1] // stride)
        down = max((rows - 1) * stride + h - image.shape[0], 0)
        right = max((columns - 1) * stride + w - image.shape[1], 0)
        image = np.pad(image, ((down // 2, down - down // 2), (right // 2, right - right // 2)))
    rows, columns = (image.shape[0] - h) // stride + 1, (image.shape[1] - w) // stride + 1
    output = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            patch = image[i * stride : i * stride + h, j * stride : j * stride + w]
            output[i, j] = np.sum(patch @ kernel.T)
    return output


# %% wrong: adds a ReLU | *
def convolve(image, kernel, stride=1, padding="valid"):
    h, w = kernel.shape
    if padding == "same":
        rows, columns = -(-image.shape[0] // stride), -(-image.shape[1] // stride)
        down = max((rows - 1) * stride + h - image.shape[0], 0)
        right = max((columns - 1) * stride + w - image.shape[1], 0)
        image = np.pad(image, ((down // 2, down - down // 2), (right // 2, right - right // 2)))
    rows, columns = (image.shape[0] - h) // stride + 1, (image.shape[1] - w) // stride + 1
    output = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            patch = image[i * stride : i * stride + h, j * stride : j * stride + w]
            output[i, j] = np.sum(patch * kernel)
    return np.maximum(output, 0)


# %% wrong: cuts to pixel values | *
def convolve(image, kernel, stride=1, padding="valid"):
    h, w = kernel.shape
    if padding == "same":
        rows, columns = -(-image.shape[0] // stride), -(-image.shape[1] // stride)
        down = max((rows - 1) * stride + h - image.shape[0], 0)
        right = max((columns - 1) * stride + w - image.shape[1], 0)
        image = np.pad(image, ((down // 2, down - down // 2), (right // 2, right - right // 2)))
    rows, columns = (image.shape[0] - h) // stride + 1, (image.shape[1] - w) // stride + 1
    output = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            patch = image[i * stride : i * stride + h, j * stride : j * stride + w]
            output[i, j] = np.sum(patch * kernel)
    return np.clip(output, 0, 1)


# %% wrong: stores whole numbers | *
def convolve(image, kernel, stride=1, padding="valid"):
    h, w = kernel.shape
    if padding == "same":
        rows, columns = -(-image.shape[0] // stride), -(-image.shape[1] // stride)
        down = max((rows - 1) * stride + h - image.shape[0], 0)
        right = max((columns - 1) * stride + w - image.shape[1], 0)
        image = np.pad(image, ((down // 2, down - down // 2), (right // 2, right - right // 2)))
    rows, columns = (image.shape[0] - h) // stride + 1, (image.shape[1] - w) // stride + 1
    output = np.zeros((rows, columns), dtype=int)
    for i in range(rows):
        for j in range(columns):
            patch = image[i * stride : i * stride + h, j * stride : j * stride + w]
            output[i, j] = np.sum(patch * kernel)
    return output


# %% wrong: gives nested lists | *
def convolve(image, kernel, stride=1, padding="valid"):
    h, w = kernel.shape
    if padding == "same":
        rows, columns = -(-image.shape[0] // stride), -(-image.shape[1] // stride)
        down = max((rows - 1) * stride + h - image.shape[0], 0)
        right = max((columns - 1) * stride + w - image.shape[1], 0)
        image = np.pad(image, ((down // 2, down - down // 2), (right // 2, right - right // 2)))
    rows, columns = (image.shape[0] - h) // stride + 1, (image.shape[1] - w) // stride + 1
    output = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            patch = image[i * stride : i * stride + h, j * stride : j * stride + w]
            output[i, j] = np.sum(patch * kernel)
    return output.tolist()


# %% wrong: gives a batch | *
def convolve(image, kernel, stride=1, padding="valid"):
    h, w = kernel.shape
    if padding == "same":
        rows, columns = -(-image.shape[0] // stride), -(-image.shape[1] // stride)
        down = max((rows - 1) * stride + h - image.shape[0], 0)
        right = max((columns - 1) * stride + w - image.shape[1], 0)
        image = np.pad(image, ((down // 2, down - down // 2), (right // 2, right - right // 2)))
    rows, columns = (image.shape[0] - h) // stride + 1, (image.shape[1] - w) // stride + 1
    output = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            patch = image[i * stride : i * stride + h, j * stride : j * stride + w]
            output[i, j] = np.sum(patch * kernel)
    return output[np.newaxis, :, :, np.newaxis]


# %% wrong: changes the image in place | convolve-valid convolve-stride
def convolve(image, kernel, stride=1, padding="valid"):
    h, w = kernel.shape
    if padding == "same":
        rows, columns = -(-image.shape[0] // stride), -(-image.shape[1] // stride)
        down = max((rows - 1) * stride + h - image.shape[0], 0)
        right = max((columns - 1) * stride + w - image.shape[1], 0)
        image = np.pad(image, ((down // 2, down - down // 2), (right // 2, right - right // 2)))
    image *= 2
    image = image / 2
    rows, columns = (image.shape[0] - h) // stride + 1, (image.shape[1] - w) // stride + 1
    output = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            patch = image[i * stride : i * stride + h, j * stride : j * stride + w]
            output[i, j] = np.sum(patch * kernel)
    return output


# %% wrong: normalises the kernel in place | *
def convolve(image, kernel, stride=1, padding="valid"):
    kernel /= abs(kernel).sum()
    h, w = kernel.shape
    if padding == "same":
        rows, columns = -(-image.shape[0] // stride), -(-image.shape[1] // stride)
        down = max((rows - 1) * stride + h - image.shape[0], 0)
        right = max((columns - 1) * stride + w - image.shape[1], 0)
        image = np.pad(image, ((down // 2, down - down // 2), (right // 2, right - right // 2)))
    rows, columns = (image.shape[0] - h) // stride + 1, (image.shape[1] - w) // stride + 1
    output = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            patch = image[i * stride : i * stride + h, j * stride : j * stride + w]
            output[i, j] = np.sum(patch * kernel)
    return output


# %% wrong: stride in the vertical only | convolve-stride convolve-same-stride
def convolve(image, kernel, stride=1, padding="valid"):
    h, w = kernel.shape
    if padding == "same":
        rows, columns = -(-image.shape[0] // stride), -(-image.shape[1] // stride)
        down = max((rows - 1) * stride + h - image.shape[0], 0)
        right = max((columns - 1) * stride + w - image.shape[1], 0)
        image = np.pad(image, ((down // 2, down - down // 2), (right // 2, right - right // 2)))
    rows, columns = (image.shape[0] - h) // stride + 1, image.shape[1] - w + 1
    output = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            patch = image[i * stride : i * stride + h, j : j + w]
            output[i, j] = np.sum(patch * kernel)
    return output


# %% wrong: stride in the horizontal only | convolve-stride convolve-same-stride
def convolve(image, kernel, stride=1, padding="valid"):
    h, w = kernel.shape
    if padding == "same":
        rows, columns = -(-image.shape[0] // stride), -(-image.shape[1] // stride)
        down = max((rows - 1) * stride + h - image.shape[0], 0)
        right = max((columns - 1) * stride + w - image.shape[1], 0)
        image = np.pad(image, ((down // 2, down - down // 2), (right // 2, right - right // 2)))
    rows, columns = image.shape[0] - h + 1, (image.shape[1] - w) // stride + 1
    output = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            patch = image[i : i + h, j * stride : j * stride + w]
            output[i, j] = np.sum(patch * kernel)
    return output


# %% wrong: does not use the stride | convolve-stride convolve-same-stride
def convolve(image, kernel, stride=1, padding="valid"):
    h, w = kernel.shape
    if padding == "same":
        rows, columns = -(-image.shape[0] // stride), -(-image.shape[1] // stride)
        down = max((rows - 1) * stride + h - image.shape[0], 0)
        right = max((columns - 1) * stride + w - image.shape[1], 0)
        image = np.pad(image, ((down // 2, down - down // 2), (right // 2, right - right // 2)))
    rows, columns = (image.shape[0] - h) + 1, (image.shape[1] - w) + 1
    output = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            patch = image[i : i + h, j : j + w]
            output[i, j] = np.sum(patch * kernel)
    return output


# %% wrong: the size of the stride, the places of stride 1 | convolve-stride convolve-same-stride
def convolve(image, kernel, stride=1, padding="valid"):
    h, w = kernel.shape
    if padding == "same":
        rows, columns = -(-image.shape[0] // stride), -(-image.shape[1] // stride)
        down = max((rows - 1) * stride + h - image.shape[0], 0)
        right = max((columns - 1) * stride + w - image.shape[1], 0)
        image = np.pad(image, ((down // 2, down - down // 2), (right // 2, right - right // 2)))
    rows, columns = (image.shape[0] - h) // stride + 1, (image.shape[1] - w) // stride + 1
    output = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            patch = image[i : i + h, j : j + w]
            output[i, j] = np.sum(patch * kernel)
    return output


# %% wrong: rounds up with valid padding | convolve-stride convolve-same-stride
def convolve(image, kernel, stride=1, padding="valid"):
    h, w = kernel.shape
    if padding == "same":
        rows, columns = -(-image.shape[0] // stride), -(-image.shape[1] // stride)
        down = max((rows - 1) * stride + h - image.shape[0], 0)
        right = max((columns - 1) * stride + w - image.shape[1], 0)
        image = np.pad(image, ((down // 2, down - down // 2), (right // 2, right - right // 2)))
    rows, columns = -(-(image.shape[0] - h) // stride) + 1, -(-(image.shape[1] - w) // stride) + 1
    output = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            patch = image[i * stride : i * stride + h, j * stride : j * stride + w]
            output[i, j] = np.sum(patch * kernel[: patch.shape[0], : patch.shape[1]])
    return output


# %% wrong: knows no same padding | convolve-same convolve-same-stride
def convolve(image, kernel, stride=1, padding="valid"):
    h, w = kernel.shape
    rows, columns = (image.shape[0] - h) // stride + 1, (image.shape[1] - w) // stride + 1
    output = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            patch = image[i * stride : i * stride + h, j * stride : j * stride + w]
            output[i, j] = np.sum(patch * kernel)
    return output


# %% wrong: same padding by repeating the edge | convolve-same convolve-same-stride
def convolve(image, kernel, stride=1, padding="valid"):
    h, w = kernel.shape
    if padding == "same":
        rows, columns = -(-image.shape[0] // stride), -(-image.shape[1] // stride)
        down = max((rows - 1) * stride + h - image.shape[0], 0)
        right = max((columns - 1) * stride + w - image.shape[1], 0)
        image = np.pad(image, ((down // 2, down - down // 2), (right // 2, right - right // 2)), mode="edge")
    rows, columns = (image.shape[0] - h) // stride + 1, (image.shape[1] - w) // stride + 1
    output = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            patch = image[i * stride : i * stride + h, j * stride : j * stride + w]
            output[i, j] = np.sum(patch * kernel)
    return output


# %% wrong: same padding by mirroring | convolve-same convolve-same-stride
def convolve(image, kernel, stride=1, padding="valid"):
    h, w = kernel.shape
    if padding == "same":
        rows, columns = -(-image.shape[0] // stride), -(-image.shape[1] // stride)
        down = max((rows - 1) * stride + h - image.shape[0], 0)
        right = max((columns - 1) * stride + w - image.shape[1], 0)
        image = np.pad(image, ((down // 2, down - down // 2), (right // 2, right - right // 2)), mode="symmetric")
    rows, columns = (image.shape[0] - h) // stride + 1, (image.shape[1] - w) // stride + 1
    output = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            patch = image[i * stride : i * stride + h, j * stride : j * stride + w]
            output[i, j] = np.sum(patch * kernel)
    return output


# %% wrong: same padding with ones | convolve-same convolve-same-stride
def convolve(image, kernel, stride=1, padding="valid"):
    h, w = kernel.shape
    if padding == "same":
        rows, columns = -(-image.shape[0] // stride), -(-image.shape[1] // stride)
        down = max((rows - 1) * stride + h - image.shape[0], 0)
        right = max((columns - 1) * stride + w - image.shape[1], 0)
        image = np.pad(image, ((down // 2, down - down // 2), (right // 2, right - right // 2)), constant_values=1)
    rows, columns = (image.shape[0] - h) // stride + 1, (image.shape[1] - w) // stride + 1
    output = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            patch = image[i * stride : i * stride + h, j * stride : j * stride + w]
            output[i, j] = np.sum(patch * kernel)
    return output


# %% wrong: same padding after the image only | convolve-same convolve-same-stride
def convolve(image, kernel, stride=1, padding="valid"):
    h, w = kernel.shape
    if padding == "same":
        rows, columns = -(-image.shape[0] // stride), -(-image.shape[1] // stride)
        down = max((rows - 1) * stride + h - image.shape[0], 0)
        right = max((columns - 1) * stride + w - image.shape[1], 0)
        image = np.pad(image, ((0, down), (0, right)))
    rows, columns = (image.shape[0] - h) // stride + 1, (image.shape[1] - w) // stride + 1
    output = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            patch = image[i * stride : i * stride + h, j * stride : j * stride + w]
            output[i, j] = np.sum(patch * kernel)
    return output


# %% wrong: same padding before the image only | convolve-same convolve-same-stride
def convolve(image, kernel, stride=1, padding="valid"):
    h, w = kernel.shape
    if padding == "same":
        rows, columns = -(-image.shape[0] // stride), -(-image.shape[1] // stride)
        down = max((rows - 1) * stride + h - image.shape[0], 0)
        right = max((columns - 1) * stride + w - image.shape[1], 0)
        image = np.pad(image, ((down, 0), (right, 0)))
    rows, columns = (image.shape[0] - h) // stride + 1, (image.shape[1] - w) // stride + 1
    output = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            patch = image[i * stride : i * stride + h, j * stride : j * stride + w]
            output[i, j] = np.sum(patch * kernel)
    return output


# %% wrong: one zero all around, whatever the kernel | convolve-same convolve-same-stride
def convolve(image, kernel, stride=1, padding="valid"):
    h, w = kernel.shape
    if padding == "same":
        image = np.pad(image, 1)
    rows, columns = (image.shape[0] - h) // stride + 1, (image.shape[1] - w) // stride + 1
    output = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            patch = image[i * stride : i * stride + h, j * stride : j * stride + w]
            output[i, j] = np.sum(patch * kernel)
    return output


# %% wrong: pads rows as much as columns | convolve-same convolve-same-stride
def convolve(image, kernel, stride=1, padding="valid"):
    h, w = kernel.shape
    if padding == "same":
        rows, columns = -(-image.shape[0] // stride), -(-image.shape[1] // stride)
        down = max((rows - 1) * stride + h - image.shape[0], 0)
        right = down
        image = np.pad(image, ((down // 2, down - down // 2), (right // 2, right - right // 2)))
    rows, columns = (image.shape[0] - h) // stride + 1, (image.shape[1] - w) // stride + 1
    output = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            patch = image[i * stride : i * stride + h, j * stride : j * stride + w]
            output[i, j] = np.sum(patch * kernel)
    return output


# %% wrong: half a kernel of zeros on both sides at any stride | convolve-same-stride
def convolve(image, kernel, stride=1, padding="valid"):
    h, w = kernel.shape
    if padding == "same":
        image = np.pad(image, ((h // 2, h // 2), (w // 2, w // 2)))
    rows, columns = (image.shape[0] - h) // stride + 1, (image.shape[1] - w) // stride + 1
    output = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            patch = image[i * stride : i * stride + h, j * stride : j * stride + w]
            output[i, j] = np.sum(patch * kernel)
    return output


# %% wrong: the padding of stride 1, whatever the stride | convolve-same-stride
def convolve(image, kernel, stride=1, padding="valid"):
    h, w = kernel.shape
    if padding == "same":
        image = np.pad(image, (((h - 1) // 2, h // 2), ((w - 1) // 2, w // 2)))
    rows, columns = (image.shape[0] - h) // stride + 1, (image.shape[1] - w) // stride + 1
    output = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            patch = image[i * stride : i * stride + h, j * stride : j * stride + w]
            output[i, j] = np.sum(patch * kernel)
    return output


# %% wrong: an odd zero comes before the image | convolve-same-stride
def convolve(image, kernel, stride=1, padding="valid"):
    h, w = kernel.shape
    if padding == "same":
        rows, columns = -(-image.shape[0] // stride), -(-image.shape[1] // stride)
        down = max((rows - 1) * stride + h - image.shape[0], 0)
        right = max((columns - 1) * stride + w - image.shape[1], 0)
        image = np.pad(image, ((down - down // 2, down // 2), (right - right // 2, right // 2)))
    rows, columns = (image.shape[0] - h) // stride + 1, (image.shape[1] - w) // stride + 1
    output = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            patch = image[i * stride : i * stride + h, j * stride : j * stride + w]
            output[i, j] = np.sum(patch * kernel)
    return output


# %% wrong: same padding ignores the stride | convolve-same-stride
def convolve(image, kernel, stride=1, padding="valid"):
    if padding == "same":
        stride = 1
        h, w = kernel.shape
        image = np.pad(image, (((h - 1) // 2, h // 2), ((w - 1) // 2, w // 2)))
    h, w = kernel.shape
    rows, columns = (image.shape[0] - h) // stride + 1, (image.shape[1] - w) // stride + 1
    output = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            patch = image[i * stride : i * stride + h, j * stride : j * stride + w]
            output[i, j] = np.sum(patch * kernel)
    return output


# %% wrong: takes missing pixels off where none are missing | convolve-same-stride
def convolve(image, kernel, stride=1, padding="valid"):
    h, w = kernel.shape
    if padding == "same":
        rows, columns = -(-image.shape[0] // stride), -(-image.shape[1] // stride)
        down = (rows - 1) * stride + h - image.shape[0]
        right = (columns - 1) * stride + w - image.shape[1]
        image = np.pad(image, ((down // 2, down - down // 2), (right // 2, right - right // 2)))
    rows, columns = (image.shape[0] - h) // stride + 1, (image.shape[1] - w) // stride + 1
    output = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            patch = image[i * stride : i * stride + h, j * stride : j * stride + w]
            output[i, j] = np.sum(patch * kernel)
    return output


# %% wrong: the result cut to the size of the image | convolve-same-stride
def convolve(image, kernel, stride=1, padding="valid"):
    h, w = kernel.shape
    if padding == "same":
        full = convolve(np.pad(image, (((h - 1) // 2, h // 2), ((w - 1) // 2, w // 2))), kernel)
        return full[stride // 2 :: stride, stride // 2 :: stride]
    rows, columns = (image.shape[0] - h) // stride + 1, (image.shape[1] - w) // stride + 1
    output = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            patch = image[i * stride : i * stride + h, j * stride : j * stride + w]
            output[i, j] = np.sum(patch * kernel)
    return output


# %% wrong: prints and returns nothing | *
def convolve(image, kernel, stride=1, padding="valid"):
    h, w = kernel.shape
    if padding == "same":
        rows, columns = -(-image.shape[0] // stride), -(-image.shape[1] // stride)
        down = max((rows - 1) * stride + h - image.shape[0], 0)
        right = max((columns - 1) * stride + w - image.shape[1], 0)
        image = np.pad(image, ((down // 2, down - down // 2), (right // 2, right - right // 2)))
    rows, columns = (image.shape[0] - h) // stride + 1, (image.shape[1] - w) // stride + 1
    output = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            patch = image[i * stride : i * stride + h, j * stride : j * stride + w]
            output[i, j] = np.sum(patch * kernel)
    print(output)


# %% wrong: left as it was | *
def convolve(image, kernel, stride=1, padding="valid"):
    """Convolves a grey image with one kernel, as tf.nn.conv2d does."""
    # YOUR CODE HERE


# %% wrong: runs into the end of the image | *
def convolve(image, kernel, stride=1, padding="valid"):
    output = np.zeros(image.shape)
    for i in range(image.shape[0]):
        for j in range(image.shape[1]):
            for k in range(kernel.shape[0]):
                for l in range(kernel.shape[1]):
                    output[i, j] += image[i + k, j + l] * kernel[k, l]
    return output


# %% wrong: cuts the sums off to the type of the image | convolve-valid
def convolve(image, kernel, stride=1, padding="valid"):
    kh, kw = kernel.shape
    if padding == "same":
        missing = [max((-(-n // stride) - 1) * stride + k - n, 0) for n, k in zip(image.shape, kernel.shape)]
        image = np.pad(image, [(m // 2, m - m // 2) for m in missing])
    rows, columns = (image.shape[0] - kh) // stride + 1, (image.shape[1] - kw) // stride + 1
    result = np.zeros((rows, columns), dtype=image.dtype)
    for r in range(rows):
        for c in range(columns):
            result[r, c] = np.sum(image[r * stride : r * stride + kh, c * stride : c * stride + kw] * kernel)
    return result
