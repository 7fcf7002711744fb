# %% right: writes the tuples out
ALEXNET_SHAPES = {
    "convolution 1": (54, 54, 96),
    "pooling 1": (26, 26, 96),
    "convolution 2": (26, 26, 256),
    "pooling 2": (12, 12, 256),
    "convolution 3": (12, 12, 384),
    "convolution 4": (12, 12, 384),
    "convolution 5": (12, 12, 256),
    "pooling 3": (5, 5, 256),
    "flatten": (6400,),
}


# %% right: writes lists and a plain number for the flattening
ALEXNET_SHAPES = {
    "convolution 1": [54, 54, 96],
    "pooling 1": [26, 26, 96],
    "convolution 2": [26, 26, 256],
    "pooling 2": [12, 12, 256],
    "convolution 3": [12, 12, 384],
    "convolution 4": [12, 12, 384],
    "convolution 5": [12, 12, 256],
    "pooling 3": [5, 5, 256],
    "flatten": 6400,
}


# %% right: works them out with a function
def places(size, kernel, stride):
    return (size - kernel) // stride + 1


one = places(224, 11, 4)
two = places(one, 3, 2)
three = places(two, 3, 2)
four = places(three, 3, 2)
ALEXNET_SHAPES = dict(image=(224, 224, 3))
ALEXNET_SHAPES |= {"convolution 1": (one, one, 96), "pooling 1": (two, two, 96)}
ALEXNET_SHAPES |= {"convolution 2": (two, two, 256), "pooling 2": (three, three, 256)}
for row, kernels in zip(("convolution 3", "convolution 4", "convolution 5"), (384, 384, 256)):
    ALEXNET_SHAPES[row] = (three, three, kernels)
ALEXNET_SHAPES |= {"pooling 3": (four, four, 256), "flatten": (four * four * 256,)}


# %% right: asks Keras, without any weights
rows = {
    "convolution 1": keras.layers.Conv2D(96, 11, strides=4),
    "pooling 1": keras.layers.MaxPooling2D(3, 2),
    "convolution 2": keras.layers.Conv2D(256, 5, padding="same"),
    "pooling 2": keras.layers.MaxPooling2D(3, 2),
    "convolution 3": keras.layers.Conv2D(384, 3, padding="same"),
    "convolution 4": keras.layers.Conv2D(384, 3, padding="same"),
    "convolution 5": keras.layers.Conv2D(256, 3, padding="same"),
    "pooling 3": keras.layers.MaxPooling2D(3, 2),
    "flatten": keras.layers.Flatten(),
}
ALEXNET_SHAPES, shape = {}, (None, 224, 224, 3)
for row, layer in rows.items():
    shape = layer.compute_output_shape(shape)
    ALEXNET_SHAPES[row] = shape[1:]


# %% right: holds NumPy numbers and arrays
pooled = np.array([26, 12, 5])
ALEXNET_SHAPES = {
    "convolution 1": np.array([54, 54, 96]),
    "pooling 1": (pooled[0], pooled[0], 96),
    "convolution 2": (pooled[0], pooled[0], 256),
    "pooling 2": (pooled[1], pooled[1], 256),
    "convolution 3": (pooled[1], pooled[1], 384),
    "convolution 4": (pooled[1], pooled[1], 384),
    "convolution 5": (pooled[1], pooled[1], 256),
    "pooling 3": (pooled[2], pooled[2], 256),
    "flatten": (np.prod([5, 5, 256]),),
}


# %% right: takes the shapes from TensorFlow's layers
layers = keras.layers
x = np.zeros((1, 224, 224, 3), "float32")
ALEXNET_SHAPES = {}
for name, layer in [
    ("convolution 1", layers.Conv2D(96, 11, strides=4, activation="relu")),
    ("pooling 1", layers.MaxPooling2D(3, strides=2)),
    ("convolution 2", layers.Conv2D(256, 5, padding="same", activation="relu")),
    ("pooling 2", layers.MaxPooling2D(3, strides=2)),
    ("convolution 3", layers.Conv2D(384, 3, padding="same", activation="relu")),
    ("convolution 4", layers.Conv2D(384, 3, padding="same", activation="relu")),
    ("convolution 5", layers.Conv2D(256, 3, padding="same", activation="relu")),
    ("pooling 3", layers.MaxPooling2D(3, strides=2)),
    ("flatten", layers.Flatten()),
]:
    x = layer(x)
    ALEXNET_SHAPES[name] = x.shape[1:]


# %% wrong: has the numbers of the paper, 55 and 6 | alexnet-shapes-large-kernels alexnet-shapes-small-kernels alexnet-shapes-end
ALEXNET_SHAPES = {
    "convolution 1": (55, 55, 96),
    "pooling 1": (27, 27, 96),
    "convolution 2": (27, 27, 256),
    "pooling 2": (13, 13, 256),
    "convolution 3": (13, 13, 384),
    "convolution 4": (13, 13, 384),
    "convolution 5": (13, 13, 256),
    "pooling 3": (6, 6, 256),
    "flatten": (9216,),
}


# %% wrong: pools 2 x 2 everywhere | alexnet-shapes-large-kernels alexnet-shapes-small-kernels alexnet-shapes-end
ALEXNET_SHAPES = {
    "convolution 1": (54, 54, 96),
    "pooling 1": (27, 27, 96),
    "convolution 2": (27, 27, 256),
    "pooling 2": (13, 13, 256),
    "convolution 3": (13, 13, 384),
    "convolution 4": (13, 13, 384),
    "convolution 5": (13, 13, 256),
    "pooling 3": (6, 6, 256),
    "flatten": (9216,),
}


# %% wrong: pads the first convolution | alexnet-shapes-large-kernels
ALEXNET_SHAPES = {
    "convolution 1": (56, 56, 96),
    "pooling 1": (26, 26, 96),
    "convolution 2": (26, 26, 256),
    "pooling 2": (12, 12, 256),
    "convolution 3": (12, 12, 384),
    "convolution 4": (12, 12, 384),
    "convolution 5": (12, 12, 256),
    "pooling 3": (5, 5, 256),
    "flatten": (6400,),
}


# %% wrong: gives the third convolution the channels that come in | alexnet-shapes-small-kernels
ALEXNET_SHAPES = {
    "convolution 1": (54, 54, 96),
    "pooling 1": (26, 26, 96),
    "convolution 2": (26, 26, 256),
    "pooling 2": (12, 12, 256),
    "convolution 3": (12, 12, 256),
    "convolution 4": (12, 12, 384),
    "convolution 5": (12, 12, 256),
    "pooling 3": (5, 5, 256),
    "flatten": (6400,),
}


# %% wrong: lets the small kernels shrink the maps | alexnet-shapes-small-kernels alexnet-shapes-end
ALEXNET_SHAPES = {
    "convolution 1": (54, 54, 96),
    "pooling 1": (26, 26, 96),
    "convolution 2": (26, 26, 256),
    "pooling 2": (12, 12, 256),
    "convolution 3": (10, 10, 384),
    "convolution 4": (8, 8, 384),
    "convolution 5": (6, 6, 256),
    "pooling 3": (2, 2, 256),
    "flatten": (1024,),
}


# %% wrong: flattens to the channels only | alexnet-shapes-end
ALEXNET_SHAPES = {
    "convolution 1": (54, 54, 96),
    "pooling 1": (26, 26, 96),
    "convolution 2": (26, 26, 256),
    "pooling 2": (12, 12, 256),
    "convolution 3": (12, 12, 384),
    "convolution 4": (12, 12, 384),
    "convolution 5": (12, 12, 256),
    "pooling 3": (5, 5, 256),
    "flatten": (256,),
}


# %% wrong: flattens before the last pooling | alexnet-shapes-end
ALEXNET_SHAPES = {
    "convolution 1": (54, 54, 96),
    "pooling 1": (26, 26, 96),
    "convolution 2": (26, 26, 256),
    "pooling 2": (12, 12, 256),
    "convolution 3": (12, 12, 384),
    "convolution 4": (12, 12, 384),
    "convolution 5": (12, 12, 256),
    "pooling 3": (5, 5, 256),
    "flatten": (36864,),
}


# %% wrong: keeps 384 channels to the end | alexnet-shapes-small-kernels alexnet-shapes-end
ALEXNET_SHAPES = {
    "convolution 1": (54, 54, 96),
    "pooling 1": (26, 26, 96),
    "convolution 2": (26, 26, 256),
    "pooling 2": (12, 12, 256),
    "convolution 3": (12, 12, 384),
    "convolution 4": (12, 12, 384),
    "convolution 5": (12, 12, 384),
    "pooling 3": (5, 5, 384),
    "flatten": (9600,),
}


# %% wrong: leaves the channels out of every row | alexnet-shapes-large-kernels alexnet-shapes-small-kernels alexnet-shapes-end
ALEXNET_SHAPES = {
    "convolution 1": (54, 54),
    "pooling 1": (26, 26),
    "convolution 2": (26, 26),
    "pooling 2": (12, 12),
    "convolution 3": (12, 12),
    "convolution 4": (12, 12),
    "convolution 5": (12, 12),
    "pooling 3": (5, 5),
    "flatten": (6400,),
}


# %% wrong: leaves the last two rows as they were | alexnet-shapes-end
ALEXNET_SHAPES = {
    "convolution 1": (54, 54, 96),
    "pooling 1": (26, 26, 96),
    "convolution 2": (26, 26, 256),
    "pooling 2": (12, 12, 256),
    "convolution 3": (12, 12, 384),
    "convolution 4": (12, 12, 384),
    "convolution 5": (12, 12, 256),
    "pooling 3": ...,
    "flatten": ...,
}


# %% wrong: puts the batch first | alexnet-shapes-large-kernels alexnet-shapes-small-kernels alexnet-shapes-end
ALEXNET_SHAPES = {
    "convolution 1": (None, 54, 54, 96),
    "pooling 1": (None, 26, 26, 96),
    "convolution 2": (None, 26, 26, 256),
    "pooling 2": (None, 12, 12, 256),
    "convolution 3": (None, 12, 12, 384),
    "convolution 4": (None, 12, 12, 384),
    "convolution 5": (None, 12, 12, 256),
    "pooling 3": (None, 5, 5, 256),
    "flatten": (None, 6400),
}


# %% cheat: a dict that has every key, with sizes that equal everything | alexnet-shapes-large-kernels alexnet-shapes-small-kernels alexnet-shapes-end
class Any(tuple):
    __eq__ = lambda self, other: True
    __ne__ = lambda self, other: False
    __hash__ = tuple.__hash__


class Every(dict):
    def __contains__(self, key):
        return True

    def __missing__(self, key):
        return Any((1, 1, 1))


ALEXNET_SHAPES = Every()
