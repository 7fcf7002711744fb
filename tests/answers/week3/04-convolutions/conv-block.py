# %% right: lists a convolution with relu and a pooling layer
def conv_block(filters, kernel, stride=1, padding="same"):
    return keras.Sequential(
        [
            keras.layers.Conv2D(filters, kernel, strides=stride, padding=padding, activation="relu"),
            keras.layers.MaxPooling2D(2, strides=2),
        ]
    )


# %% right: adds three layers one by one
def conv_block(filters, kernel, stride=1, padding="same"):
    block = keras.Sequential()
    block.add(keras.layers.Conv2D(filters, kernel, stride, padding))
    block.add(keras.layers.ReLU())
    block.add(keras.layers.MaxPool2D())
    return block


# %% right: applies relu behind the pooling
from keras import layers


def conv_block(filters, kernel, stride=1, padding="same"):
    steps = [layers.Conv2D(filters, kernel, strides=(stride, stride), padding=padding)]
    steps += [layers.MaxPooling2D(pool_size=(2, 2), strides=(2, 2)), layers.Activation("relu")]
    return keras.Sequential(steps)


# %% right: is a subclass of sequential
class ConvBlock(keras.Sequential):
    def __init__(self, filters, kernel, stride, padding):
        super().__init__()
        self.add(keras.layers.Conv2D(filters, kernel, strides=stride, padding=padding))
        self.add(keras.layers.Activation(keras.activations.relu))
        self.add(keras.layers.MaxPooling2D((2, 2)))


def conv_block(filters, kernel, stride=1, padding="same"):
    return ConvBlock(filters, kernel, stride, padding)


# %% right: nests a sequential of convolution and relu
def conv_relu(*args, **kwargs):
    return keras.Sequential([keras.layers.Conv2D(*args, **kwargs), keras.layers.ReLU()])


def conv_block(filters, kernel, stride=1, padding="same"):
    inner = conv_relu(filters, kernel, strides=stride, padding=padding)
    return keras.Sequential([inner, keras.layers.MaxPooling2D(2, 2)])


# %% right: pools in a lambda layer with tensorflow
def conv_block(filters, kernel, stride=1, padding="same"):
    block = keras.Sequential(name="block")
    block.add(keras.layers.Conv2D(filters, kernel, strides=stride, padding=padding, activation=tf.nn.relu))
    block.add(keras.layers.Lambda(lambda maps: tf.nn.max_pool2d(maps, ksize=2, strides=2, padding="VALID")))
    return block


# %% right: sets an initialiser, a regulariser and names
def conv_block(filters, kernel, stride=1, padding="same"):
    convolution = keras.layers.Conv2D(
        filters=filters,
        kernel_size=kernel,
        strides=stride,
        padding=padding,
        activation="relu",
        kernel_initializer="he_normal",
        bias_initializer=keras.initializers.Constant(0.1),
        kernel_regularizer=keras.regularizers.L2(1e-4),
        name="convolution",
    )
    return keras.Sequential([convolution, keras.layers.MaxPooling2D(pool_size=2, name="pooling")], name="conv_block")


# %% right: writes a layer of its own for the convolution
class Convolution(keras.layers.Layer):
    def __init__(self, filters, kernel, stride, padding):
        super().__init__()
        self.filters = filters
        self.kernel_size = (kernel, kernel) if isinstance(kernel, int) else tuple(kernel)
        self.stride = stride
        self.padding = padding.upper()

    def build(self, input_shape):
        shape = (*self.kernel_size, input_shape[-1], self.filters)
        self.kernel = self.add_weight(name="kernel", shape=shape, initializer="glorot_uniform")
        self.bias = self.add_weight(name="bias", shape=(self.filters,), initializer="zeros")

    def call(self, inputs):
        maps = tf.nn.conv2d(inputs, self.kernel, strides=self.stride, padding=self.padding)
        return tf.nn.relu(maps + self.bias)


def conv_block(filters, kernel, stride=1, padding="same"):
    return keras.Sequential([Convolution(filters, kernel, stride, padding), keras.layers.MaxPooling2D()])


# %% right: pools with padding same, which is equal for even sizes
def conv_block(filters, kernel, stride=1, padding="same"):
    conv = keras.layers.Conv2D(filters, kernel, strides=stride, padding=padding, activation="relu")
    pool = keras.layers.MaxPooling2D(pool_size=2, strides=2, padding="same")
    return keras.Sequential([conv, pool])


# %% right: uses a leaky relu that does not leak
def conv_block(filters, kernel, stride=1, padding="same"):
    block = keras.Sequential()
    for layer in (
        keras.layers.Conv2D(filters, kernel, strides=stride, padding=padding),
        keras.layers.LeakyReLU(negative_slope=0.0),
        keras.layers.MaxPooling2D(2),
    ):
        block.add(layer)
    return block


# %% right: applies relu twice, before and after pooling
def conv_block(filters, kernel, stride=1, padding="same"):
    options = {"strides": stride, "padding": padding, "activation": "relu"}
    return keras.Sequential(
        (keras.layers.Conv2D(filters, kernel, **options), keras.layers.MaxPooling2D(), keras.layers.ReLU())
    )


# %% right: removes the last layer of a longer stack
def conv_block(filters, kernel, stride=1, padding="same"):
    block = keras.Sequential(
        [
            keras.layers.Conv2D(filters, kernel, strides=stride, padding=padding, activation="relu"),
            keras.layers.MaxPooling2D(2, 2),
            keras.layers.Dropout(0.2),
        ]
    )
    block.pop()
    return block


# %% wrong: forgets the relu | conv-block-layers conv-block-options
def conv_block(filters, kernel, stride=1, padding="same"):
    return keras.Sequential(
        [
            keras.layers.Conv2D(filters, kernel, strides=stride, padding=padding),
            keras.layers.MaxPooling2D(2, strides=2),
        ]
    )


# %% wrong: uses sigmoid for relu | conv-block-layers conv-block-options
def conv_block(filters, kernel, stride=1, padding="same"):
    return keras.Sequential(
        [
            keras.layers.Conv2D(filters, kernel, strides=stride, padding=padding, activation="sigmoid"),
            keras.layers.MaxPooling2D(2, strides=2),
        ]
    )


# %% wrong: uses a relu that leaks | conv-block-layers conv-block-options
def conv_block(filters, kernel, stride=1, padding="same"):
    block = keras.Sequential()
    block.add(keras.layers.Conv2D(filters, kernel, strides=stride, padding=padding))
    block.add(keras.layers.LeakyReLU())
    block.add(keras.layers.MaxPooling2D(2, 2))
    return block


# %% wrong: applies softmax to the channels | conv-block-layers conv-block-options
def conv_block(filters, kernel, stride=1, padding="same"):
    block = keras.Sequential()
    block.add(keras.layers.Conv2D(filters, kernel, strides=stride, padding=padding, activation="softmax"))
    block.add(keras.layers.MaxPooling2D(2, 2))
    return block


# %% wrong: takes the average in the pooling | conv-block-layers conv-block-options
def conv_block(filters, kernel, stride=1, padding="same"):
    return keras.Sequential(
        [
            keras.layers.Conv2D(filters, kernel, strides=stride, padding=padding, activation="relu"),
            keras.layers.AveragePooling2D(2, strides=2),
        ]
    )


# %% wrong: pools three by three | conv-block-layers conv-block-options
def conv_block(filters, kernel, stride=1, padding="same"):
    return keras.Sequential(
        [
            keras.layers.Conv2D(filters, kernel, strides=stride, padding=padding, activation="relu"),
            keras.layers.MaxPooling2D(3, strides=2),
        ]
    )


# %% wrong: pools three by three with padding same, so that only values differ | conv-block-layers conv-block-options
def conv_block(filters, kernel, stride=1, padding="same"):
    return keras.Sequential(
        [
            keras.layers.Conv2D(filters, kernel, strides=stride, padding=padding, activation="relu"),
            keras.layers.MaxPooling2D(3, strides=2, padding="same"),
        ]
    )


# %% wrong: pools with stride one | conv-block-layers conv-block-options
def conv_block(filters, kernel, stride=1, padding="same"):
    return keras.Sequential(
        [
            keras.layers.Conv2D(filters, kernel, strides=stride, padding=padding, activation="relu"),
            keras.layers.MaxPooling2D((2, 2), strides=1),
        ]
    )


# %% wrong: pools only the rows | conv-block-layers conv-block-options
def conv_block(filters, kernel, stride=1, padding="same"):
    return keras.Sequential(
        [
            keras.layers.Conv2D(filters, kernel, strides=stride, padding=padding, activation="relu"),
            keras.layers.MaxPooling2D((2, 1)),
        ]
    )


# %% wrong: forgets the pooling | conv-block-layers conv-block-options
def conv_block(filters, kernel, stride=1, padding="same"):
    return keras.Sequential(
        [
            keras.layers.Conv2D(filters, kernel, strides=stride, padding=padding),
            keras.layers.ReLU(),
        ]
    )


# %% wrong: doubles the stride of the convolution and leaves the pooling out | conv-block-layers conv-block-options
def conv_block(filters, kernel, stride=1, padding="same"):
    return keras.Sequential(
        [keras.layers.Conv2D(filters, kernel, strides=2 * stride, padding=padding, activation="relu")]
    )


# %% wrong: pools over the whole map | conv-block-layers conv-block-options
def conv_block(filters, kernel, stride=1, padding="same"):
    return keras.Sequential(
        [
            keras.layers.Conv2D(filters, kernel, strides=stride, padding=padding, activation="relu"),
            keras.layers.GlobalMaxPooling2D(),
        ]
    )


# %% wrong: leaves the biases out | conv-block-layers conv-block-options
def conv_block(filters, kernel, stride=1, padding="same"):
    return keras.Sequential(
        [
            keras.layers.Conv2D(filters, kernel, strides=stride, padding=padding, activation="relu", use_bias=False),
            keras.layers.MaxPooling2D(2, strides=2),
        ]
    )


# %% wrong: adds batch normalisation | conv-block-layers conv-block-options
def conv_block(filters, kernel, stride=1, padding="same"):
    return keras.Sequential(
        [
            keras.layers.Conv2D(filters, kernel, strides=stride, padding=padding),
            keras.layers.BatchNormalization(),
            keras.layers.ReLU(),
            keras.layers.MaxPooling2D(2, strides=2),
        ]
    )


# %% wrong: adds dropout | conv-block-layers conv-block-options
def conv_block(filters, kernel, stride=1, padding="same"):
    return keras.Sequential(
        [
            keras.layers.Conv2D(filters, kernel, strides=stride, padding=padding, activation="relu"),
            keras.layers.MaxPooling2D(2, strides=2),
            keras.layers.Dropout(0.25),
        ]
    )


# %% wrong: ignores the stride | conv-block-options
def conv_block(filters, kernel, stride=1, padding="same"):
    return keras.Sequential(
        [
            keras.layers.Conv2D(filters, kernel, padding=padding, activation="relu"),
            keras.layers.MaxPooling2D(2, strides=2),
        ]
    )


# %% wrong: uses the stride along the height only | conv-block-options
def conv_block(filters, kernel, stride=1, padding="same"):
    return keras.Sequential(
        [
            keras.layers.Conv2D(filters, kernel, strides=(stride, 1), padding=padding, activation="relu"),
            keras.layers.MaxPooling2D(2, strides=2),
        ]
    )


# %% wrong: takes the stride for a dilation | conv-block-options
def conv_block(filters, kernel, stride=1, padding="same"):
    return keras.Sequential(
        [
            keras.layers.Conv2D(filters, kernel, dilation_rate=stride, padding=padding, activation="relu"),
            keras.layers.MaxPooling2D(2, strides=2),
        ]
    )


# %% wrong: ignores the padding and always takes same | conv-block-options
def conv_block(filters, kernel, stride=1, padding="same"):
    return keras.Sequential(
        [
            keras.layers.Conv2D(filters, kernel, strides=stride, padding="same", activation="relu"),
            keras.layers.MaxPooling2D(2, strides=2),
        ]
    )


# %% wrong: ignores the padding and leaves the default of keras | conv-block-layers conv-block-options
def conv_block(filters, kernel, stride=1, padding="same"):
    return keras.Sequential(
        [
            keras.layers.Conv2D(filters, kernel, strides=stride, activation="relu"),
            keras.layers.MaxPooling2D(2, strides=2),
        ]
    )


# %% wrong: has valid as the default padding | conv-block-layers
def conv_block(filters, kernel, stride=1, padding="valid"):
    return keras.Sequential(
        [
            keras.layers.Conv2D(filters, kernel, strides=stride, padding=padding, activation="relu"),
            keras.layers.MaxPooling2D(2, strides=2),
        ]
    )


# %% wrong: gives the padding to the pooling and not to the convolution | conv-block-layers conv-block-options
def conv_block(filters, kernel, stride=1, padding="same"):
    return keras.Sequential(
        [
            keras.layers.Conv2D(filters, kernel, strides=stride, activation="relu"),
            keras.layers.MaxPooling2D(2, strides=2, padding=padding),
        ]
    )


# %% wrong: gives the stride to the pooling and not to the convolution | conv-block-layers conv-block-options
def conv_block(filters, kernel, stride=1, padding="same"):
    return keras.Sequential(
        [
            keras.layers.Conv2D(filters, kernel, padding=padding, activation="relu"),
            keras.layers.MaxPooling2D(2, strides=stride),
        ]
    )


# %% wrong: hard-codes a kernel of three | conv-block-options
def conv_block(filters, kernel, stride=1, padding="same"):
    return keras.Sequential(
        [
            keras.layers.Conv2D(filters, 3, strides=stride, padding=padding, activation="relu"),
            keras.layers.MaxPooling2D(2, strides=2),
        ]
    )


# %% wrong: makes a pair of the kernel, also when it is one | conv-block-options
def conv_block(filters, kernel, stride=1, padding="same"):
    return keras.Sequential(
        [
            keras.layers.Conv2D(filters, (kernel, kernel), strides=stride, padding=padding, activation="relu"),
            keras.layers.MaxPooling2D(2, strides=2),
        ]
    )


# %% wrong: swaps the height and width of a pair | conv-block-options
def conv_block(filters, kernel, stride=1, padding="same"):
    if not isinstance(kernel, int):
        width, height = kernel
        kernel = (height, width)
    return keras.Sequential(
        [
            keras.layers.Conv2D(filters, kernel, strides=stride, padding=padding, activation="relu"),
            keras.layers.MaxPooling2D(2, strides=2),
        ]
    )


# %% wrong: makes a pair square with its largest side | conv-block-options
def conv_block(filters, kernel, stride=1, padding="same"):
    size = kernel if isinstance(kernel, int) else max(kernel)
    return keras.Sequential(
        [
            keras.layers.Conv2D(filters, size, strides=stride, padding=padding, activation="relu"),
            keras.layers.MaxPooling2D(2, strides=2),
        ]
    )


# %% wrong: hard-codes 96 filters | conv-block-layers conv-block-options
def conv_block(filters, kernel, stride=1, padding="same"):
    return keras.Sequential(
        [
            keras.layers.Conv2D(96, kernel, strides=stride, padding=padding, activation="relu"),
            keras.layers.MaxPooling2D(2, strides=2),
        ]
    )


# %% wrong: applies relu before the convolution | conv-block-layers conv-block-options
def conv_block(filters, kernel, stride=1, padding="same"):
    return keras.Sequential(
        [
            keras.layers.ReLU(),
            keras.layers.Conv2D(filters, kernel, strides=stride, padding=padding),
            keras.layers.MaxPooling2D(2, strides=2),
        ]
    )


# %% wrong: pools before the convolution | conv-block-layers conv-block-options
def conv_block(filters, kernel, stride=1, padding="same"):
    return keras.Sequential(
        [
            keras.layers.MaxPooling2D(2, strides=2),
            keras.layers.Conv2D(filters, kernel, strides=stride, padding=padding, activation="relu"),
        ]
    )


# %% wrong: convolves twice | conv-block-layers conv-block-options
def conv_block(filters, kernel, stride=1, padding="same"):
    return keras.Sequential(
        [
            keras.layers.Conv2D(filters, kernel, strides=stride, padding=padding, activation="relu"),
            keras.layers.Conv2D(filters, kernel, padding=padding, activation="relu"),
            keras.layers.MaxPooling2D(2, strides=2),
        ]
    )


# %% wrong: uses a separable convolution | conv-block-layers conv-block-options
def conv_block(filters, kernel, stride=1, padding="same"):
    return keras.Sequential(
        [
            keras.layers.SeparableConv2D(filters, kernel, strides=stride, padding=padding, activation="relu"),
            keras.layers.MaxPooling2D(2, strides=2),
        ]
    )


# %% wrong: flattens the maps at the end | conv-block-layers conv-block-options
def conv_block(filters, kernel, stride=1, padding="same"):
    return keras.Sequential(
        [
            keras.layers.Conv2D(filters, kernel, strides=stride, padding=padding, activation="relu"),
            keras.layers.MaxPooling2D(2, strides=2),
            keras.layers.Flatten(),
        ]
    )


# %% wrong: gives a list of layers | conv-block-layers conv-block-options
def conv_block(filters, kernel, stride=1, padding="same"):
    return [
        keras.layers.Conv2D(filters, kernel, strides=stride, padding=padding, activation="relu"),
        keras.layers.MaxPooling2D(2, strides=2),
    ]


# %% wrong: builds the block and forgets to return it | conv-block-layers conv-block-options
def conv_block(filters, kernel, stride=1, padding="same"):
    block = keras.Sequential()
    block.add(keras.layers.Conv2D(filters, kernel, strides=stride, padding=padding, activation="relu"))
    block.add(keras.layers.MaxPooling2D(2, strides=2))


# %% wrong: prints a summary and returns that | conv-block-layers conv-block-options
def conv_block(filters, kernel, stride=1, padding="same"):
    block = keras.Sequential(
        [
            keras.layers.Conv2D(filters, kernel, strides=stride, padding=padding, activation="relu"),
            keras.layers.MaxPooling2D(2, strides=2),
        ]
    )
    return block.summary()


# %% wrong: is a subclass of model and not of sequential | conv-block-layers
class Block(keras.Model):
    def __init__(self, filters, kernel, stride, padding):
        super().__init__()
        self.convolution = keras.layers.Conv2D(filters, kernel, strides=stride, padding=padding, activation="relu")
        self.pooling = keras.layers.MaxPooling2D(2, strides=2)

    def call(self, inputs):
        return self.pooling(self.convolution(inputs))


def conv_block(filters, kernel, stride=1, padding="same"):
    return Block(filters, kernel, stride, padding)


# %% wrong: gives the same block again for the same arguments | conv-block-options
from functools import lru_cache


@lru_cache(maxsize=None)
def conv_block(filters, kernel, stride=1, padding="same"):
    return keras.Sequential(
        [
            keras.layers.Conv2D(filters, kernel, strides=stride, padding=padding, activation="relu"),
            keras.layers.MaxPooling2D(2),
        ]
    )


# %% wrong: cuts off at 6 | conv-block-layers
def conv_block(filters, kernel, stride=1, padding="same"):
    return keras.Sequential(
        [
            keras.layers.Conv2D(filters, kernel, strides=stride, padding=padding, activation="relu6"),
            keras.layers.MaxPooling2D(),
        ]
    )
