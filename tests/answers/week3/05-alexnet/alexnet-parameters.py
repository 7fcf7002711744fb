# %% right: writes the numbers out
def alexnet_parameters():
    return {
        "convolution 1": 34944,
        "convolution 2": 614656,
        "convolution 3": 885120,
        "convolution 4": 1327488,
        "convolution 5": 884992,
        "dense 1": 26218496,
        "dense 2": 16781312,
        "dense 3": 4097000,
        "total": 50844008,
    }


# %% right: loops over two tables
def alexnet_parameters():
    sizes = {}
    channels = 3
    for number, (kernel, filters) in enumerate([(11, 96), (5, 256), (3, 384), (3, 384), (3, 256)], 1):
        sizes[f"convolution {number}"] = kernel**2 * channels * filters + filters
        channels = filters
    numbers = 5 * 5 * 256
    for number, neurons in enumerate((4096, 4096, 1000), 1):
        sizes[f"dense {number}"] = numbers * neurons + neurons
        numbers = neurons
    sizes["total"] = sum(sizes.values())
    return sizes


# %% right: gives the pooling rows too, with NumPy numbers
def alexnet_parameters():
    kernels = np.array([11, 5, 3, 3, 3])
    channels = np.array([3, 96, 256, 384, 384])
    filters = np.array([96, 256, 384, 384, 256])
    counts = (kernels**2 * channels + 1) * filters
    result = {f"convolution {i + 1}": count for i, count in enumerate(counts)}
    result.update({"pooling 1": 0, "pooling 2": 0, "pooling 3": 0, "flatten": 0})
    for i, (inputs, outputs) in enumerate([(6400, 4096), (4096, 4096), (4096, 1000)]):
        result[f"dense {i + 1}"] = np.int64((inputs + 1) * outputs)
    result["total"] = np.sum([*result.values()])
    return result


# %% right: builds each layer in Keras without weights
from collections import OrderedDict


def alexnet_parameters():
    found = OrderedDict()
    with keras.StatelessScope(initialize_variables=False):
        x = keras.Input((224, 224, 3))
        for name, layer in [
            ("convolution 1", keras.layers.Conv2D(96, 11, 4)),
            (None, keras.layers.MaxPooling2D(3, 2)),
            ("convolution 2", keras.layers.Conv2D(256, 5, padding="same")),
            (None, keras.layers.MaxPooling2D(3, 2)),
            ("convolution 3", keras.layers.Conv2D(384, 3, padding="same")),
            ("convolution 4", keras.layers.Conv2D(384, 3, padding="same")),
            ("convolution 5", keras.layers.Conv2D(256, 3, padding="same")),
            (None, keras.layers.MaxPooling2D(3, 2)),
            (None, keras.layers.Flatten()),
            ("dense 1", keras.layers.Dense(4096)),
            ("dense 2", keras.layers.Dense(4096)),
            ("dense 3", keras.layers.Dense(1000)),
        ]:
            x = layer(x)
            if name:
                found[name] = layer.count_params()
    found["total"] = sum(found.values())
    return found


# %% wrong: forgets the biases | alexnet-parameters-convolutions alexnet-parameters-dense
def alexnet_parameters():
    return {
        "convolution 1": 34848,
        "convolution 2": 614400,
        "convolution 3": 884736,
        "convolution 4": 1327104,
        "convolution 5": 884736,
        "dense 1": 26214400,
        "dense 2": 16777216,
        "dense 3": 4096000,
        "total": 50833440,
    }


# %% wrong: forgets the biases of the dense layers | alexnet-parameters-dense
def alexnet_parameters():
    return {
        "convolution 1": 34944,
        "convolution 2": 614656,
        "convolution 3": 885120,
        "convolution 4": 1327488,
        "convolution 5": 884992,
        "dense 1": 26214400,
        "dense 2": 16777216,
        "dense 3": 4096000,
        "total": 50834816,
    }


# %% wrong: takes the three channels of the image everywhere | alexnet-parameters-convolutions alexnet-parameters-dense
def alexnet_parameters():
    return {
        "convolution 1": 34944,
        "convolution 2": 19456,
        "convolution 3": 10752,
        "convolution 4": 10752,
        "convolution 5": 7168,
        "dense 1": 26218496,
        "dense 2": 16781312,
        "dense 3": 4097000,
        "total": 47179920,
    }


# %% wrong: flattens 6 x 6 maps as the paper does | alexnet-parameters-dense
def alexnet_parameters():
    return {
        "convolution 1": 34944,
        "convolution 2": 614656,
        "convolution 3": 885120,
        "convolution 4": 1327488,
        "convolution 5": 884992,
        "dense 1": 37752832,
        "dense 2": 16781312,
        "dense 3": 4097000,
        "total": 62378344,
    }


# %% wrong: splits the network over two graphics cards | alexnet-parameters-convolutions alexnet-parameters-dense
def alexnet_parameters():
    return {
        "convolution 1": 34944,
        "convolution 2": 307456,
        "convolution 3": 885120,
        "convolution 4": 663936,
        "convolution 5": 442624,
        "dense 1": 26218496,
        "dense 2": 16781312,
        "dense 3": 4097000,
        "total": 49430904,
    }


# %% wrong: has one bias for each layer | alexnet-parameters-convolutions alexnet-parameters-dense
def alexnet_parameters():
    return {
        "convolution 1": 34849,
        "convolution 2": 614401,
        "convolution 3": 884737,
        "convolution 4": 1327105,
        "convolution 5": 884737,
        "dense 1": 26214401,
        "dense 2": 16777217,
        "dense 3": 4096001,
        "total": 50833448,
    }


# %% wrong: counts the total twice | alexnet-parameters-dense
def alexnet_parameters():
    return {
        "convolution 1": 34944,
        "convolution 2": 614656,
        "convolution 3": 885120,
        "convolution 4": 1327488,
        "convolution 5": 884992,
        "dense 1": 26218496,
        "dense 2": 16781312,
        "dense 3": 4097000,
        "total": 101688016,
    }


# %% wrong: counts the dense layers only | alexnet-parameters-dense
def alexnet_parameters():
    return {
        "convolution 1": 34944,
        "convolution 2": 614656,
        "convolution 3": 885120,
        "convolution 4": 1327488,
        "convolution 5": 884992,
        "dense 1": 26218496,
        "dense 2": 16781312,
        "dense 3": 4097000,
        "total": 47096808,
    }


# %% wrong: has no total | alexnet-parameters-dense
def alexnet_parameters():
    return {
        "convolution 1": 34944,
        "convolution 2": 614656,
        "convolution 3": 885120,
        "convolution 4": 1327488,
        "convolution 5": 884992,
        "dense 1": 26218496,
        "dense 2": 16781312,
        "dense 3": 4097000,
    }


# %% wrong: gives the total alone | alexnet-parameters-convolutions alexnet-parameters-dense
def alexnet_parameters():
    return 50844008


# %% wrong: names the rows as the picture does | alexnet-parameters-convolutions alexnet-parameters-dense
def alexnet_parameters():
    return {
        "C1": 34944,
        "C2": 614656,
        "C3": 885120,
        "C4": 1327488,
        "C5": 884992,
        "D1": 26218496,
        "D2": 16781312,
        "D3": 4097000,
        "total": 50844008,
    }


# %% wrong: swaps the fourth and the fifth convolution | alexnet-parameters-convolutions
def alexnet_parameters():
    return {
        "convolution 1": 34944,
        "convolution 2": 614656,
        "convolution 3": 885120,
        "convolution 4": 884992,
        "convolution 5": 1327488,
        "dense 1": 26218496,
        "dense 2": 16781312,
        "dense 3": 4097000,
        "total": 50844008,
    }


# %% wrong: counts millions with fractions | alexnet-parameters-convolutions alexnet-parameters-dense
def alexnet_parameters():
    counts = [34944, 614656, 885120, 1327488, 884992, 26218496, 16781312, 4097000, 50844008]
    rows = [f"convolution {i}" for i in range(1, 6)] + ["dense 1", "dense 2", "dense 3", "total"]
    return {row: count / 1e6 for row, count in zip(rows, counts)}


# %% wrong: prints instead of giving back | alexnet-parameters-convolutions alexnet-parameters-dense
def alexnet_parameters():
    print({"total": 50844008})


# %% cheat: numbers that equal everything | alexnet-parameters-convolutions alexnet-parameters-dense
class Any(int):
    __eq__ = lambda self, other: True
    __ne__ = lambda self, other: False
    __hash__ = int.__hash__


def alexnet_parameters():
    rows = [f"convolution {i}" for i in range(1, 6)] + ["dense 1", "dense 2", "dense 3", "total"]
    return {row: Any(1) for row in rows}
