# %% right: turns an int kernel into a pair first
def conv_parameters(kernel, in_channels, filters, use_bias=True):
    if isinstance(kernel, int):
        kernel = (kernel, kernel)
    height, width = kernel
    weights = height * width * in_channels * filters
    if use_bias:
        weights += filters
    return weights


# %% right: counts per kernel and multiplies by the filters
def conv_parameters(kernel, in_channels, filters, use_bias=True):
    try:
        height, width = kernel
    except TypeError:
        height = width = kernel
    per_filter = height * width * in_channels + int(use_bias)
    return filters * per_filter


# %% right: multiplies with np.prod and gives a numpy integer
def conv_parameters(kernel, in_channels, filters, use_bias=True):
    shape = np.broadcast_to(kernel, 2)
    weights = np.prod([*shape, in_channels, filters])
    return weights + filters if use_bias else weights


# %% right: asks a keras layer for its count
def conv_parameters(kernel, in_channels, filters, use_bias=True):
    layer = keras.layers.Conv2D(filters, kernel, use_bias=use_bias)
    layer.build((None, None, None, in_channels))
    return layer.count_params()


# %% right: sums the sizes of the weights of a sequential model
def conv_parameters(kernel, in_channels, filters, use_bias=True):
    size = kernel if isinstance(kernel, int) else tuple(kernel)
    model = keras.Sequential(
        [
            keras.Input((None, None, in_channels)),
            keras.layers.Conv2D(filters, size, padding="same", use_bias=use_bias),
        ]
    )
    return sum(weight.size for weight in model.get_weights())


# %% right: uses math.prod and a helper for the area
import math


def area(kernel):
    return kernel * kernel if np.ndim(kernel) == 0 else math.prod(kernel)


def conv_parameters(kernel, in_channels, filters, use_bias=True):
    bias = filters if use_bias else 0
    return area(kernel) * in_channels * filters + bias


# %% right: counts the entries of empty weight arrays
def conv_parameters(kernel, in_channels, filters, use_bias=True):
    pair = [kernel] * 2 if isinstance(kernel, (int, np.integer)) else list(kernel)
    arrays = [np.empty(pair + [in_channels, filters])]
    if use_bias:
        arrays.append(np.empty(filters))
    return sum(array.size for array in arrays)


# %% right: looks whether the kernel has a length
def conv_parameters(kernel, in_channels, filters, use_bias=True):
    if hasattr(kernel, "__len__"):
        surface = kernel[0] * kernel[1]
    else:
        surface = kernel**2
    return (surface * in_channels + (1 if use_bias else 0)) * filters


# %% right: adds the weights of the kernels in a loop
def conv_parameters(kernel, in_channels, filters, use_bias=True):
    kernel_height, kernel_width = (kernel, kernel) if type(kernel) is int else kernel
    total = 0
    for _ in range(filters):
        for _ in range(in_channels):
            total += kernel_height * kernel_width
        if use_bias:
            total += 1
    return total


# %% right: gives an np.int64 computed with arrays
def conv_parameters(kernel, in_channels, filters, use_bias=True):
    kernel = np.array(kernel, dtype=np.int64).ravel()
    weights = kernel[0] * kernel[-1] * np.int64(in_channels) * np.int64(filters)
    return np.int64(weights + use_bias * filters)


# %% wrong: forgets the biases | conv-parameters-square conv-parameters-options
def conv_parameters(kernel, in_channels, filters, use_bias=True):
    if isinstance(kernel, int):
        kernel = (kernel, kernel)
    return kernel[0] * kernel[1] * in_channels * filters


# %% wrong: counts the biases always | conv-parameters-options
def conv_parameters(kernel, in_channels, filters, use_bias=True):
    if isinstance(kernel, int):
        kernel = (kernel, kernel)
    return (kernel[0] * kernel[1] * in_channels + 1) * filters


# %% wrong: counts one bias for the whole layer | conv-parameters-square conv-parameters-options
def conv_parameters(kernel, in_channels, filters, use_bias=True):
    height, width = (kernel, kernel) if isinstance(kernel, int) else kernel
    total = height * width * in_channels * filters
    if use_bias:
        total += 1
    return total


# %% wrong: adds use_bias itself to the weights | conv-parameters-square conv-parameters-options
def conv_parameters(kernel, in_channels, filters, use_bias=True):
    height, width = (kernel, kernel) if isinstance(kernel, int) else kernel
    return height * width * in_channels * filters + use_bias


# %% wrong: counts a bias per input channel | conv-parameters-square conv-parameters-options
def conv_parameters(kernel, in_channels, filters, use_bias=True):
    height, width = (kernel, kernel) if isinstance(kernel, int) else kernel
    weights = height * width * in_channels * filters
    if use_bias:
        weights += in_channels
    return weights


# %% wrong: counts a bias for every channel of every kernel | conv-parameters-square conv-parameters-options
def conv_parameters(kernel, in_channels, filters, use_bias=True):
    height, width = (kernel, kernel) if isinstance(kernel, int) else kernel
    per_slice = height * width
    if use_bias:
        per_slice += 1
    return per_slice * in_channels * filters


# %% wrong: forgets the input channels | conv-parameters-square conv-parameters-options
def conv_parameters(kernel, in_channels, filters, use_bias=True):
    height, width = (kernel, kernel) if isinstance(kernel, int) else kernel
    weights = height * width * filters
    if use_bias:
        weights += filters
    return weights


# %% wrong: counts a single kernel only | conv-parameters-square conv-parameters-options
def conv_parameters(kernel, in_channels, filters, use_bias=True):
    height, width = (kernel, kernel) if isinstance(kernel, int) else kernel
    weights = height * width * in_channels
    if use_bias:
        weights += 1
    return weights


# %% wrong: adds the channels and the filters | conv-parameters-square conv-parameters-options
def conv_parameters(kernel, in_channels, filters, use_bias=True):
    height, width = (kernel, kernel) if isinstance(kernel, int) else kernel
    weights = height * width * (in_channels + filters)
    return weights + filters if use_bias else weights


# %% wrong: turns use_bias around | conv-parameters-square conv-parameters-options
def conv_parameters(kernel, in_channels, filters, use_bias=True):
    height, width = (kernel, kernel) if isinstance(kernel, int) else kernel
    weights = height * width * in_channels * filters
    if not use_bias:
        weights += filters
    return weights


# %% wrong: knows only an int kernel | conv-parameters-options
def conv_parameters(kernel, in_channels, filters, use_bias=True):
    weights = kernel**2 * in_channels * filters
    if use_bias:
        weights = weights + filters
    return weights


# %% wrong: knows only a pair | conv-parameters-square
def conv_parameters(kernel, in_channels, filters, use_bias=True):
    weights = kernel[0] * kernel[1] * in_channels * filters
    if use_bias:
        weights = weights + filters
    return weights


# %% wrong: counts an int kernel as a single row | conv-parameters-square
def conv_parameters(kernel, in_channels, filters, use_bias=True):
    if isinstance(kernel, int):
        kernel = (1, kernel)
    weights = kernel[0] * kernel[1] * in_channels * filters
    return weights + filters if use_bias else weights


# %% wrong: applies np.prod to the kernel, also when it is an int | conv-parameters-square
def conv_parameters(kernel, in_channels, filters, use_bias=True):
    weights = int(np.prod(kernel)) * in_channels * filters
    return weights + filters if use_bias else weights


# %% wrong: doubles an int kernel where it should be squared | conv-parameters-square
def conv_parameters(kernel, in_channels, filters, use_bias=True):
    if isinstance(kernel, int):
        surface = kernel * 2 + 1
    else:
        surface = kernel[0] * kernel[1]
    return surface * in_channels * filters + (filters if use_bias else 0)


# %% wrong: leaves the biases out for an int kernel | conv-parameters-square
def conv_parameters(kernel, in_channels, filters, use_bias=True):
    if isinstance(kernel, int):
        return kernel * kernel * in_channels * filters
    height, width = kernel
    return height * width * in_channels * filters + (filters if use_bias else 0)


# %% wrong: squares the height of a pair | conv-parameters-options
def conv_parameters(kernel, in_channels, filters, use_bias=True):
    if not isinstance(kernel, int):
        kernel = kernel[0]
    weights = kernel * kernel * in_channels * filters
    return weights + filters if use_bias else weights


# %% wrong: adds the height and width of a pair | conv-parameters-options
def conv_parameters(kernel, in_channels, filters, use_bias=True):
    surface = kernel**2 if isinstance(kernel, int) else sum(kernel)
    weights = surface * in_channels * filters
    return weights + filters if use_bias else weights


# %% wrong: squares a pair too | conv-parameters-options
def conv_parameters(kernel, in_channels, filters, use_bias=True):
    surface = int(np.prod(kernel)) ** 2
    weights = surface * in_channels * filters
    return weights + filters if use_bias else weights


# %% wrong: leaves the biases out for a pair | conv-parameters-options
def conv_parameters(kernel, in_channels, filters, use_bias=True):
    if isinstance(kernel, int):
        weights = kernel * kernel * in_channels * filters
        if use_bias:
            weights += filters
    else:
        weights = kernel[0] * kernel[1] * in_channels * filters
    return weights


# %% wrong: forgets to return for a pair | conv-parameters-options
def conv_parameters(kernel, in_channels, filters, use_bias=True):
    bias = 1 if use_bias else 0
    if isinstance(kernel, int):
        return (kernel * kernel * in_channels + bias) * filters
    else:
        (kernel[0] * kernel[1] * in_channels + bias) * filters


# %% wrong: gives nothing without biases | conv-parameters-options
def conv_parameters(kernel, in_channels, filters, use_bias=True):
    height, width = (kernel, kernel) if isinstance(kernel, int) else kernel
    if use_bias:
        return height * width * in_channels * filters + filters


# %% wrong: counts every kernel as three by three | conv-parameters-square conv-parameters-options
def conv_parameters(kernel, in_channels, filters, use_bias=True):
    weights = 3 * 3 * in_channels * filters
    return weights + filters if use_bias else weights


# %% wrong: gives the number of the slide | conv-parameters-square conv-parameters-options
def conv_parameters(kernel, in_channels, filters, use_bias=True):
    return 27


# %% wrong: prints the number and returns nothing | conv-parameters-square conv-parameters-options
def conv_parameters(kernel, in_channels, filters, use_bias=True):
    height, width = (kernel, kernel) if isinstance(kernel, int) else kernel
    weights = height * width * in_channels * filters
    if use_bias:
        weights += filters
    print(weights)


# %% wrong: gives weights and biases apart | conv-parameters-square conv-parameters-options
def conv_parameters(kernel, in_channels, filters, use_bias=True):
    height, width = (kernel, kernel) if isinstance(kernel, int) else kernel
    weights = height * width * in_channels * filters
    biases = filters if use_bias else 0
    return weights, biases


# %% wrong: gives a float | conv-parameters-square conv-parameters-options
def conv_parameters(kernel, in_channels, filters, use_bias=True):
    height, width = (kernel, kernel) if isinstance(kernel, int) else kernel
    weights = float(height) * width * in_channels * filters
    return weights + filters if use_bias else weights


# %% wrong: gives a sentence | conv-parameters-square conv-parameters-options
def conv_parameters(kernel, in_channels, filters, use_bias=True):
    height, width = (kernel, kernel) if isinstance(kernel, int) else kernel
    weights = height * width * in_channels * filters + (filters if use_bias else 0)
    return f"{weights} parameters"


# %% wrong: gives the arguments back multiplied as a list | conv-parameters-square conv-parameters-options
def conv_parameters(kernel, in_channels, filters, use_bias=True):
    height, width = (kernel, kernel) if isinstance(kernel, int) else kernel
    shape = [height, width, in_channels, filters]
    if use_bias:
        shape.append(filters)
    return shape


# %% wrong: multiplies by the biases and does not add them | conv-parameters-square conv-parameters-options
def conv_parameters(kernel, in_channels, filters, use_bias=True):
    height, width = (kernel, kernel) if isinstance(kernel, int) else kernel
    weights = height * width * in_channels * filters
    if use_bias:
        weights *= filters
    return weights


# %% wrong: counts biases of square kernels that have none | conv-parameters-options
def conv_parameters(kernel, in_channels, filters, use_bias=True):
    if isinstance(kernel, int):
        return (kernel * kernel * in_channels + 1) * filters
    height, width = kernel
    weights = height * width * in_channels * filters
    return weights + filters if use_bias else weights
