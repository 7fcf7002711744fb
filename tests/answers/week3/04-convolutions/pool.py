# %% right: fills a float array with two loops
def pool(image, size=2, stride=2, mode="max"):
    height = (image.shape[0] - size) // stride + 1
    width = (image.shape[1] - size) // stride + 1
    result = np.zeros((height, width))
    for row in range(height):
        for column in range(width):
            window = image[row * stride : row * stride + size, column * stride : column * stride + size]
            if mode == "max":
                result[row, column] = window.max()
            else:
                result[row, column] = window.mean()
    return result


# %% right: makes an array of a nested comprehension
def pool(image, size=2, stride=2, mode="max"):
    summary = {"max": np.max, "average": np.mean}[mode]
    rows = range(0, image.shape[0] - size + 1, stride)
    columns = range(0, image.shape[1] - size + 1, stride)
    return np.array([[summary(image[r : r + size, c : c + size]) for c in columns] for r in rows])


# %% right: reduces every stride-th sliding window
def pool(image, size=2, stride=2, mode="max"):
    windows = np.lib.stride_tricks.sliding_window_view(image, (size, size))[::stride, ::stride]
    return windows.max(axis=(2, 3)) if mode == "max" else windows.mean(axis=(2, 3))


# %% right: stacks shifted slices of the image
def pool(image, size=2, stride=2, mode="max"):
    height, width = image.shape
    shifted = []
    for down in range(size):
        for right in range(size):
            shifted.append(image[down : height - size + 1 + down : stride, right : width - size + 1 + right : stride])
    shifted = np.stack(shifted)
    if mode == "max":
        return np.max(shifted, axis=0)
    return np.mean(shifted, axis=0)


# %% right: keeps a running maximum or a running sum of shifted slices
def pool(image, size=2, stride=2, mode="max"):
    height = 1 + (image.shape[0] - size) // stride
    width = 1 + (image.shape[1] - size) // stride
    start = -np.inf if mode == "max" else 0.0
    result = np.full((height, width), start)
    for i in range(size):
        for j in range(size):
            part = image[i : i + height * stride : stride, j : j + width * stride : stride][:height, :width]
            if mode == "max":
                result = np.maximum(result, part)
            else:
                result = result + part / (size * size)
    return result


# %% right: pools with tensorflow and gives a tensor
def pool(image, size=2, stride=2, mode="max"):
    batch = tf.cast(image, tf.float32)[tf.newaxis, :, :, tf.newaxis]
    function = tf.nn.max_pool2d if mode == "max" else tf.nn.avg_pool2d
    return function(batch, ksize=size, strides=stride, padding="VALID")[0, :, :, 0]


# %% right: uses the pooling layers of keras
def pool(image, size=2, stride=2, mode="max"):
    layers = {"max": keras.layers.MaxPooling2D, "average": keras.layers.AveragePooling2D}
    layer = layers[mode](pool_size=size, strides=stride, padding="valid")
    batch = np.asarray(image, dtype="float32").reshape((1, image.shape[0], image.shape[1], 1))
    return layer(batch).numpy().squeeze(axis=(0, 3))


# %% right: pools the rows first and the columns afterwards with a helper
def pool_rows(values, size, stride, reduce):
    starts = range(0, len(values) - size + 1, stride)
    return np.array([reduce(values[start : start + size], axis=0) for start in starts])


def pool(image, size=2, stride=2, mode="max"):
    reduce = np.max if mode == "max" else np.mean
    return pool_rows(pool_rows(image, size, stride, reduce).T, size, stride, reduce).T


# %% right: uses as_strided on a contiguous copy
from numpy.lib.stride_tricks import as_strided


def pool(image, size=2, stride=2, mode="max"):
    image = np.ascontiguousarray(image)
    height, width = image.shape
    new_shape = ((height - size) // stride + 1, (width - size) // stride + 1, size, size)
    down, right = image.strides
    blocks = as_strided(image, new_shape, (down * stride, right * stride, down, right), writeable=False)
    blocks = blocks.reshape(new_shape[0], new_shape[1], -1)
    return {"max": blocks.max(axis=2), "average": blocks.mean(axis=2)}[mode]


# %% right: sorts each window in plain python and wraps the rows in an array
def pool(image, size=2, stride=2, mode="max"):
    pixels = image.tolist()
    result = []
    top = 0
    while top + size <= len(pixels):
        row = []
        left = 0
        while left + size <= len(pixels[0]):
            values = [pixels[top + i][left + j] for i in range(size) for j in range(size)]
            row.append(sorted(values)[-1] if mode == "max" else sum(values) / len(values))
            left += stride
        result.append(row)
        top += stride
    return np.array(result)


# %% right: gathers the windows with index arrays
def pool(image, size=2, stride=2, mode="max"):
    tops = np.arange(0, image.shape[0] - size + 1, stride)
    lefts = np.arange(0, image.shape[1] - size + 1, stride)
    offsets = np.arange(size)
    rows = (tops[:, None] + offsets)[:, None, :, None]
    columns = (lefts[:, None] + offsets)[None, :, None, :]
    windows = image[rows, columns]
    if mode == "average":
        return windows.sum(axis=(-2, -1)) / size**2
    return windows.max(axis=(-2, -1))


# %% right: gives a float32 array filled by a loop over np.ndindex
def pool(image, size=2, stride=2, mode="max"):
    out = np.empty(((image.shape[0] - size) // stride + 1, (image.shape[1] - size) // stride + 1), dtype=np.float32)
    for i, j in np.ndindex(*out.shape):
        window = image[i * stride :, j * stride :][:size, :size]
        out[i, j] = np.amax(window) if mode == "max" else np.average(window)
    return out


# %% right: takes the maximum of patches that tensorflow extracts
def pool(image, size=2, stride=2, mode="max"):
    batch = tf.cast(tf.convert_to_tensor(image), tf.float32)[None, ..., None]
    patches = tf.image.extract_patches(batch, [1, size, size, 1], [1, stride, stride, 1], [1, 1, 1, 1], "VALID")[0]
    if mode == "max":
        return tf.reduce_max(patches, axis=-1)
    elif mode == "average":
        return tf.reduce_mean(patches, axis=-1)


# %% wrong: rounds the average down with integer division | pool-average
def pool(image, size=2, stride=2, mode="max"):
    height = (image.shape[0] - size) // stride + 1
    width = (image.shape[1] - size) // stride + 1
    result = np.zeros((height, width))
    for i in range(height):
        for j in range(width):
            window = image[i * stride : i * stride + size, j * stride : j * stride + size]
            if mode == "max":
                result[i, j] = window.max()
            else:
                result[i, j] = window.sum() // (size * size)
    return result


# %% wrong: stores the average in an array with the type of the image | pool-average
def pool(image, size=2, stride=2, mode="max"):
    height = (image.shape[0] - size) // stride + 1
    width = (image.shape[1] - size) // stride + 1
    result = np.zeros((height, width), dtype=image.dtype)
    for i in range(height):
        for j in range(width):
            window = image[i * stride : i * stride + size, j * stride : j * stride + size]
            result[i, j] = np.max(window) if mode == "max" else np.mean(window)
    return result


# %% wrong: rounds the average to a whole number | pool-average
def pool(image, size=2, stride=2, mode="max"):
    windows = np.lib.stride_tricks.sliding_window_view(image, (size, size))[::stride, ::stride]
    if mode == "max":
        return windows.max(axis=(2, 3))
    return np.round(windows.mean(axis=(2, 3)))


# %% wrong: starts the maximum at zero | pool-max pool-size-stride
def pool(image, size=2, stride=2, mode="max"):
    height = (image.shape[0] - size) // stride + 1
    width = (image.shape[1] - size) // stride + 1
    result = np.zeros((height, width))
    for i in range(height):
        for j in range(width):
            window = image[i * stride : i * stride + size, j * stride : j * stride + size]
            largest = 0
            for value in window.flatten():
                if value > largest:
                    largest = value
            result[i, j] = largest if mode == "max" else window.mean()
    return result


# %% wrong: ignores the mode | pool-average
def pool(image, size=2, stride=2, mode="max"):
    rows = range(0, image.shape[0] - size + 1, stride)
    columns = range(0, image.shape[1] - size + 1, stride)
    return np.array([[image[r : r + size, c : c + size].max() for c in columns] for r in rows])


# %% wrong: writes a condition on the mode that is always true | pool-average
def pool(image, size=2, stride=2, mode="max"):
    rows = range(0, image.shape[0] - size + 1, stride)
    columns = range(0, image.shape[1] - size + 1, stride)
    if mode == "max" or "maximum":
        return np.array([[np.max(image[r : r + size, c : c + size]) for c in columns] for r in rows])
    else:
        return np.array([[np.mean(image[r : r + size, c : c + size]) for c in columns] for r in rows])


# %% wrong: knows the average only under the name avg | pool-average
def pool(image, size=2, stride=2, mode="max"):
    windows = np.lib.stride_tricks.sliding_window_view(image, (size, size))[::stride, ::stride]
    if mode == "max":
        return windows.max(axis=(2, 3))
    elif mode == "avg":
        return windows.mean(axis=(2, 3))


# %% wrong: takes the sum for the average | pool-average
def pool(image, size=2, stride=2, mode="max"):
    windows = np.lib.stride_tricks.sliding_window_view(image, (size, size))[::stride, ::stride]
    if mode == "max":
        return windows.max(axis=(2, 3))
    return windows.sum(axis=(2, 3))


# %% wrong: divides the sum always by four | pool-average
def pool(image, size=2, stride=2, mode="max"):
    height, width = image.shape
    shifted = []
    for down in range(size):
        for right in range(size):
            shifted.append(image[down : height - size + 1 + down : stride, right : width - size + 1 + right : stride])
    if mode == "max":
        return np.max(shifted, axis=0)
    return np.sum(shifted, axis=0) / 4


# %% wrong: divides the sum by the size and not by its square | pool-average
def pool(image, size=2, stride=2, mode="max"):
    height = (image.shape[0] - size) // stride + 1
    width = (image.shape[1] - size) // stride + 1
    result = np.zeros((height, width))
    for i in range(height):
        for j in range(width):
            window = image[i * stride : i * stride + size, j * stride : j * stride + size]
            result[i, j] = window.max() if mode == "max" else window.sum() / size
    return result


# %% wrong: takes the median for the average | pool-average
def pool(image, size=2, stride=2, mode="max"):
    summary = np.max if mode == "max" else np.median
    rows = range(0, image.shape[0] - size + 1, stride)
    columns = range(0, image.shape[1] - size + 1, stride)
    return np.array([[summary(image[r : r + size, c : c + size]) for c in columns] for r in rows])


# %% wrong: averages only the rows of each window and not the columns | pool-average
def pool(image, size=2, stride=2, mode="max"):
    windows = np.lib.stride_tricks.sliding_window_view(image, (size, size))[::stride, ::stride]
    if mode == "max":
        return windows.max(axis=(2, 3))
    return windows.mean(axis=3)


# %% wrong: uses a function of tensorflow that refuses a stride above the size | pool-size-stride
def pool(image, size=2, stride=2, mode="max"):
    batch = tf.cast(image, tf.float32)[tf.newaxis, :, :, tf.newaxis]
    kind = "MAX" if mode == "max" else "AVG"
    pooled = tf.nn.pool(batch, (size, size), kind, strides=(stride, stride), padding="VALID")
    return pooled[0, :, :, 0]


# %% wrong: ignores the stride and steps by the size | pool-size-stride
def pool(image, size=2, stride=2, mode="max"):
    height = image.shape[0] // size
    width = image.shape[1] // size
    result = np.zeros((height, width))
    for i in range(height):
        for j in range(width):
            window = image[i * size : (i + 1) * size, j * size : (j + 1) * size]
            result[i, j] = window.max() if mode == "max" else window.mean()
    return result


# %% wrong: always steps by two | pool-average pool-size-stride
def pool(image, size=2, stride=2, mode="max"):
    summary = np.max if mode == "max" else np.mean
    rows = range(0, image.shape[0] - size + 1, 2)
    columns = range(0, image.shape[1] - size + 1, 2)
    return np.array([[summary(image[r : r + size, c : c + size]) for c in columns] for r in rows])


# %% wrong: ignores the size | pool-average pool-size-stride
def pool(image, size=2, stride=2, mode="max"):
    summary = np.max if mode == "max" else np.mean
    rows = range(0, image.shape[0] - 1, stride)
    columns = range(0, image.shape[1] - 1, stride)
    return np.array([[summary(image[r : r + 2, c : c + 2]) for c in columns] for r in rows])


# %% wrong: takes four fixed slices with step two | pool-average pool-size-stride
def pool(image, size=2, stride=2, mode="max"):
    corners = np.stack([image[::2, ::2], image[1::2, ::2], image[::2, 1::2], image[1::2, 1::2]])
    if mode == "max":
        return corners.max(axis=0)
    return corners.mean(axis=0)


# %% wrong: reshapes to blocks, which needs whole blocks without overlap | pool-size-stride
def pool(image, size=2, stride=2, mode="max"):
    height, width = image.shape
    blocks = image.reshape(height // size, size, width // size, size)
    if mode == "max":
        return blocks.max(axis=(1, 3))
    return blocks.mean(axis=(1, 3))


# %% wrong: refuses an image that the size does not divide | pool-size-stride
def pool(image, size=2, stride=2, mode="max"):
    if image.shape[0] % size != 0 or image.shape[1] % size != 0:
        raise ValueError("The image must be a multiple of the pool size.")
    windows = np.lib.stride_tricks.sliding_window_view(image, (size, size))[::stride, ::stride]
    return windows.max(axis=(2, 3)) if mode == "max" else windows.mean(axis=(2, 3))


# %% wrong: counts the windows as length divided by stride | pool-size-stride
def pool(image, size=2, stride=2, mode="max"):
    height = image.shape[0] // stride
    width = image.shape[1] // stride
    result = np.zeros((height, width))
    for i in range(height):
        for j in range(width):
            window = image[i * stride : i * stride + size, j * stride : j * stride + size]
            result[i, j] = window.max() if mode == "max" else window.mean()
    return result


# %% wrong: keeps the windows that stick out over the edge | pool-size-stride
def pool(image, size=2, stride=2, mode="max"):
    summary = np.max if mode == "max" else np.mean
    rows = range(0, image.shape[0], stride)
    columns = range(0, image.shape[1], stride)
    return np.array([[summary(image[r : r + size, c : c + size]) for c in columns] for r in rows])


# %% wrong: pools with padding same in tensorflow | pool-size-stride
def pool(image, size=2, stride=2, mode="max"):
    batch = tf.cast(image, tf.float32)[tf.newaxis, :, :, tf.newaxis]
    if mode == "max":
        pooled = tf.nn.max_pool2d(batch, size, stride, padding="SAME")
    else:
        pooled = tf.nn.avg_pool2d(batch, size, stride, padding="SAME")
    return pooled[0, :, :, 0].numpy()


# %% wrong: lets only the rows follow the stride | pool-size-stride
def pool(image, size=2, stride=2, mode="max"):
    summary = np.max if mode == "max" else np.mean
    rows = range(0, image.shape[0] - size + 1, stride)
    columns = range(0, image.shape[1] - size + 1, size)
    return np.array([[summary(image[r : r + size, c : c + size]) for c in columns] for r in rows])


# %% wrong: forgets the plus one in the output size | pool-max pool-average pool-size-stride
def pool(image, size=2, stride=2, mode="max"):
    height = (image.shape[0] - size) // stride
    width = (image.shape[1] - size) // stride
    result = np.zeros((height, width))
    for i in range(height):
        for j in range(width):
            window = image[i * stride : i * stride + size, j * stride : j * stride + size]
            result[i, j] = window.max() if mode == "max" else window.mean()
    return result


# %% wrong: leaves the last row and column of windows out of the range | pool-max pool-average pool-size-stride
def pool(image, size=2, stride=2, mode="max"):
    result = []
    for r in range(0, image.shape[0] - size, stride):
        row = []
        for c in range(0, image.shape[1] - size, stride):
            window = image[r : r + size, c : c + size]
            row.append(window.max() if mode == "max" else window.mean())
        result.append(row)
    return np.array(result)


# %% wrong: forgets to multiply the index by the stride | pool-max pool-average pool-size-stride
def pool(image, size=2, stride=2, mode="max"):
    height = (image.shape[0] - size) // stride + 1
    width = (image.shape[1] - size) // stride + 1
    result = np.zeros((height, width))
    for i in range(height):
        for j in range(width):
            window = image[i : i + size, j : j + size]
            result[i, j] = window.max() if mode == "max" else window.mean()
    return result


# %% wrong: makes windows one pixel too large | pool-max pool-average pool-size-stride
def pool(image, size=2, stride=2, mode="max"):
    height = (image.shape[0] - size) // stride + 1
    width = (image.shape[1] - size) // stride + 1
    result = np.zeros((height, width))
    for i in range(height):
        for j in range(width):
            window = image[i * stride : i * stride + size + 1, j * stride : j * stride + size + 1]
            result[i, j] = window.max() if mode == "max" else window.mean()
    return result


# %% wrong: uses the height for the width as well | pool-max pool-average pool-size-stride
def pool(image, size=2, stride=2, mode="max"):
    n = (image.shape[0] - size) // stride + 1
    result = np.zeros((n, n))
    for i in range(n):
        for j in range(n):
            window = image[i * stride : i * stride + size, j * stride : j * stride + size]
            result[i, j] = window.max() if mode == "max" else window.mean()
    return result


# %% wrong: gives the result with rows and columns swapped | pool-max pool-average pool-size-stride
def pool(image, size=2, stride=2, mode="max"):
    summary = np.max if mode == "max" else np.mean
    rows = range(0, image.shape[0] - size + 1, stride)
    columns = range(0, image.shape[1] - size + 1, stride)
    return np.array([[summary(image[r : r + size, c : c + size]) for r in rows] for c in columns])


# %% wrong: gives a nested list | pool-max pool-average pool-size-stride
def pool(image, size=2, stride=2, mode="max"):
    result = []
    for r in range(0, image.shape[0] - size + 1, stride):
        row = []
        for c in range(0, image.shape[1] - size + 1, stride):
            window = image[r : r + size, c : c + size]
            if mode == "max":
                row.append(window.max())
            else:
                row.append(window.mean())
        result.append(row)
    return result


# %% wrong: gives one long row of values | pool-max pool-average pool-size-stride
def pool(image, size=2, stride=2, mode="max"):
    values = []
    for r in range(0, image.shape[0] - size + 1, stride):
        for c in range(0, image.shape[1] - size + 1, stride):
            window = image[r : r + size, c : c + size]
            values.append(window.max() if mode == "max" else window.mean())
    return np.array(values)


# %% wrong: leaves the batch and channel axes on | pool-max pool-average pool-size-stride
def pool(image, size=2, stride=2, mode="max"):
    batch = image.astype("float32")[np.newaxis, :, :, np.newaxis]
    if mode == "max":
        return keras.layers.MaxPooling2D(size, stride)(batch).numpy()
    return keras.layers.AveragePooling2D(size, stride)(batch).numpy()


# %% wrong: prints the result and returns nothing | pool-max pool-average pool-size-stride
def pool(image, size=2, stride=2, mode="max"):
    windows = np.lib.stride_tricks.sliding_window_view(image, (size, size))[::stride, ::stride]
    if mode == "max":
        print(windows.max(axis=(2, 3)))
    else:
        print(windows.mean(axis=(2, 3)))


# %% wrong: returns after the first window | pool-max pool-average pool-size-stride
def pool(image, size=2, stride=2, mode="max"):
    height = (image.shape[0] - size) // stride + 1
    width = (image.shape[1] - size) // stride + 1
    result = np.zeros((height, width))
    for i in range(height):
        for j in range(width):
            window = image[i * stride : i * stride + size, j * stride : j * stride + size]
            result[i, j] = window.max() if mode == "max" else window.mean()
            return result


# %% wrong: writes the results into the image itself | pool-max pool-average pool-size-stride
def pool(image, size=2, stride=2, mode="max"):
    height = (image.shape[0] - size) // stride + 1
    width = (image.shape[1] - size) // stride + 1
    for i in range(height):
        for j in range(width):
            window = image[i * stride : i * stride + size, j * stride : j * stride + size]
            image[i, j] = window.max() if mode == "max" else window.mean()
    return image[:height, :width].copy()


# %% wrong: collects the result in a view of the image | pool-max pool-average pool-size-stride
def pool(image, size=2, stride=2, mode="max"):
    height = (image.shape[0] - size) // stride + 1
    width = (image.shape[1] - size) // stride + 1
    result = image[::stride, ::stride][:height, :width]
    for i in range(size):
        for j in range(size):
            part = image[i::stride, j::stride][:height, :width]
            if mode == "max":
                np.maximum(result, part, out=result)
            elif i + j > 0:
                result += part
    return result.copy() if mode == "max" else result / size**2


# %% wrong: takes the minimum for max | pool-max pool-size-stride
def pool(image, size=2, stride=2, mode="max"):
    windows = np.lib.stride_tricks.sliding_window_view(image, (size, size))[::stride, ::stride]
    if mode == "average":
        return windows.mean(axis=(2, 3))
    return windows.min(axis=(2, 3))


# %% wrong: takes the largest absolute value | pool-max pool-size-stride
def pool(image, size=2, stride=2, mode="max"):
    windows = np.lib.stride_tricks.sliding_window_view(image, (size, size))[::stride, ::stride]
    if mode == "max":
        return np.abs(windows).max(axis=(2, 3))
    return windows.mean(axis=(2, 3))


# %% wrong: takes the maximum of the whole image for each window | pool-max pool-size-stride
def pool(image, size=2, stride=2, mode="max"):
    height = (image.shape[0] - size) // stride + 1
    width = (image.shape[1] - size) // stride + 1
    result = np.zeros((height, width))
    for i in range(height):
        for j in range(width):
            window = image[i * stride : i * stride + size, j * stride : j * stride + size]
            if mode == "max":
                result[i, j] = np.max(image)
            else:
                result[i, j] = np.mean(window)
    return result


# %% wrong: uses the max of python on a two-dimensional window | pool-max pool-size-stride
def pool(image, size=2, stride=2, mode="max"):
    height = (image.shape[0] - size) // stride + 1
    width = (image.shape[1] - size) // stride + 1
    result = np.zeros((height, width))
    for i in range(height):
        for j in range(width):
            window = image[i * stride : i * stride + size, j * stride : j * stride + size]
            result[i, j] = max(window) if mode == "max" else window.mean()
    return result


# %% wrong: swaps the two modes | pool-max pool-average pool-size-stride
def pool(image, size=2, stride=2, mode="max"):
    windows = np.lib.stride_tricks.sliding_window_view(image, (size, size))[::stride, ::stride]
    if mode == "average":
        return windows.max(axis=(2, 3))
    return windows.mean(axis=(2, 3))


# %% wrong: stores the result as unsigned bytes | pool-max pool-average pool-size-stride
def pool(image, size=2, stride=2, mode="max"):
    windows = np.lib.stride_tricks.sliding_window_view(image, (size, size))[::stride, ::stride]
    if mode == "max":
        pooled = windows.max(axis=(2, 3))
    else:
        pooled = windows.mean(axis=(2, 3))
    return np.clip(pooled, 0, 255).astype(np.uint8)


# %% wrong: has a stride of one as default | pool-max pool-average pool-size-stride
def pool(image, size=2, stride=1, mode="max"):
    summary = np.max if mode == "max" else np.mean
    rows = range(0, image.shape[0] - size + 1, stride)
    columns = range(0, image.shape[1] - size + 1, stride)
    return np.array([[summary(image[r : r + size, c : c + size]) for c in columns] for r in rows])


# %% wrong: forgets the stride where it takes the mean | pool-size-stride
def pool(image, size=2, stride=2, mode="max"):
    if mode == "average":  # blocks next to each other, whatever the stride is
        rows, columns = image.shape[0] // size, image.shape[1] // size
        return image[: rows * size, : columns * size].reshape(rows, size, columns, size).mean(axis=(1, 3))
    rows = (image.shape[0] - size) // stride + 1
    columns = (image.shape[1] - size) // stride + 1
    return np.array(
        [
            [image[i * stride : i * stride + size, j * stride : j * stride + size].max() for j in range(columns)]
            for i in range(rows)
        ]
    )


# %% wrong: takes the mean of whole blocks only | pool-size-stride
def pool(image, size=2, stride=2, mode="max"):
    if mode == "average":
        return image.reshape(image.shape[0] // size, size, image.shape[1] // size, size).mean(axis=(1, 3))
    windows = np.lib.stride_tricks.sliding_window_view(image, (size, size))[::stride, ::stride]
    return windows.max(axis=(2, 3))


# %% wrong: adds bytes up in a byte | pool-average
def pool(image, size=2, stride=2, mode="max"):
    rows = (image.shape[0] - size) // stride + 1
    columns = (image.shape[1] - size) // stride + 1
    slices = [
        image[i : i + (rows - 1) * stride + 1 : stride, j : j + (columns - 1) * stride + 1 : stride]
        for i in range(size)
        for j in range(size)
    ]
    result = slices[0].copy()
    for other in slices[1:]:
        result = np.maximum(result, other) if mode == "max" else result + other  # overflows in uint8
    return result if mode == "max" else result / size**2


# %% wrong: starts from -99 in place of minus infinity | pool-max
def pool(image, size=2, stride=2, mode="max"):
    rows = (image.shape[0] - size) // stride + 1
    columns = (image.shape[1] - size) // stride + 1
    result = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            largest, total = -99, 0
            for k in range(size):
                for l in range(size):
                    value = float(image[i * stride + k, j * stride + l])
                    largest = value if value > largest else largest
                    total += value
            result[i, j] = largest if mode == "max" else total / size**2
    return result
