# %% right: adds layer after layer and compiles
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(96, 11, strides=4, activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(256, 5, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    model.compile(optimizer="sgd", loss="categorical_crossentropy", metrics=["accuracy"])
    return model


# %% right: is functional with activations as layers of their own
from keras import layers


def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    image = layers.Input(shape=input_shape)
    x = layers.Conv2D(96, (11, 11), strides=(4, 4), padding="valid")(image)
    x = layers.ReLU()(x)
    x = layers.MaxPool2D(pool_size=(3, 3), strides=(2, 2))(x)
    x = layers.Conv2D(256, (5, 5), padding="same")(x)
    x = layers.Activation("relu")(x)
    x = layers.MaxPool2D(pool_size=(3, 3), strides=(2, 2))(x)
    for filters in (384, 384, 256):
        x = layers.Conv2D(filters, (3, 3), padding="same")(x)
        x = layers.ReLU()(x)
    x = layers.MaxPool2D(pool_size=(3, 3), strides=(2, 2))(x)
    x = layers.Flatten()(x)
    for _ in range(2):
        x = layers.Dense(4096)(x)
        x = layers.ReLU()(x)
        x = layers.Dropout(0.5)(x)
    x = layers.Dense(n_classes)(x)
    x = layers.Softmax()(x)
    return keras.Model(inputs=image, outputs=x, name="AlexNet")


# %% right: pads by hand with zeros as the slide says it
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(96, 11, strides=4, activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.ZeroPadding2D(2))
    model.add(keras.layers.Conv2D(256, 5, activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation=keras.ops.relu))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation=keras.ops.relu))
    model.add(keras.layers.ZeroPadding2D(padding=(1, 1)))
    model.add(keras.layers.Conv2D(256, kernel_size=3, activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% right: puts the ReLU behind the pooling
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(96, 11, 4))
    model.add(keras.layers.MaxPooling2D(3, 2))
    model.add(keras.layers.Activation("relu"))
    model.add(keras.layers.Conv2D(256, 5, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(256, 3, 1, "same"))
    model.add(keras.layers.MaxPooling2D(3, 2))
    model.add(keras.layers.ReLU())
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% right: is a subclass whose layers stand in lists
class AlexNet(keras.Model):
    def __init__(self, n_classes):
        super().__init__()
        relu = {"activation": "relu"}
        self.features = [
            keras.layers.Conv2D(96, 11, strides=4, **relu),
            keras.layers.MaxPooling2D(3, 2),
            keras.layers.Conv2D(256, 5, padding="same", **relu),
            keras.layers.MaxPooling2D(3, 2),
            keras.layers.Conv2D(384, 3, padding="same", **relu),
            keras.layers.Conv2D(384, 3, padding="same", **relu),
            keras.layers.Conv2D(256, 3, padding="same", **relu),
            keras.layers.MaxPooling2D(3, 2),
            keras.layers.Flatten(),
        ]
        self.first = keras.layers.Dense(4096, **relu)
        self.second = keras.layers.Dense(4096, **relu)
        self.drop = keras.layers.Dropout(0.5)
        self.last = keras.layers.Dense(n_classes, activation="softmax")

    def call(self, x, training=False):
        for layer in self.features:
            x = layer(x)
        x = self.drop(self.first(x), training=training)
        x = self.drop(self.second(x), training=training)
        return self.last(x)


def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = AlexNet(n_classes)
    model(keras.Input(input_shape))
    return model


# %% right: is a subclass built by a call on a symbolic image, with functions of keras.ops
class Net(keras.Model):
    def __init__(self, n_classes):
        super().__init__()
        self.out = keras.layers.Dense(n_classes)
        self.dense = [keras.layers.Dense(4096) for _ in range(2)]
        self.drops = [keras.layers.Dropout(0.5) for _ in range(2)]
        sizes = [
            (96, 11, 4, "valid"),
            (256, 5, 1, "same"),
            (384, 3, 1, "same"),
            (384, 3, 1, "same"),
            (256, 3, 1, "same"),
        ]
        self.convolutions = [keras.layers.Conv2D(*size) for size in sizes]
        self.flat = keras.layers.Flatten()

    def call(self, x, training=None):
        for number, convolution in enumerate(self.convolutions):
            x = keras.ops.relu(convolution(x))
            if number in (0, 1, 4):
                x = keras.ops.max_pool(x, 3, 2)
        x = self.flat(x)
        for dense, drop in zip(self.dense, self.drops):
            x = drop(keras.ops.relu(dense(x)), training=training)
        return keras.ops.softmax(self.out(x))


def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    net = Net(n_classes)
    net(keras.Input(input_shape))
    return net


# %% right: nests a part for the features and one for the classifier
def block(filters, kernel, stride=1, pool=True):
    padding = "valid" if stride > 1 else "same"
    block = [keras.layers.Conv2D(filters, kernel, stride, padding, activation="relu")]
    return block + ([keras.layers.MaxPooling2D((3, 3), (2, 2))] if pool else [])


def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    features = keras.Sequential(
        block(96, 11, 4) + block(256, 5) + block(384, 3, pool=False) + block(384, 3, pool=False) + block(256, 3)
    )
    classifier = keras.Sequential(
        [
            keras.layers.Flatten(),
            keras.layers.Dense(4096, activation="relu"),
            keras.layers.Dropout(rate=0.5),
            keras.layers.Dense(4096, activation="relu"),
            keras.layers.Dropout(rate=0.5),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    return keras.Sequential([keras.Input(input_shape), features, classifier])


# %% right: is a sequential without an input that is built on its shape, with other initial weights
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(
        keras.layers.Conv2D(
            96, 11, strides=4, activation="relu", kernel_initializer="he_normal", bias_initializer="zeros"
        )
    )
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(256, 5, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Flatten())
    model.add(
        keras.layers.Dense(
            4096,
            activation="relu",
            kernel_initializer=keras.initializers.RandomNormal(0, 0.01),
            bias_initializer="ones",
        )
    )
    model.add(keras.layers.Dropout(0.5))
    model.add(
        keras.layers.Dense(
            4096,
            activation="relu",
            kernel_initializer=keras.initializers.RandomNormal(0, 0.01),
            bias_initializer="ones",
        )
    )
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    model.build((None, *input_shape))
    return model


# %% right: drops in front of the ReLU, which is the same
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(96, 11, strides=4, activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(256, 5, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(4096))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.ReLU())
    model.add(keras.layers.Dense(4096))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.ReLU())
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% right: flattens by a reshape and reduces the pooling to whole windows
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(96, 11, strides=4, activation="relu"))
    model.add(keras.layers.MaxPooling2D(pool_size=3, strides=2, padding="valid", data_format="channels_last"))
    model.add(keras.layers.Conv2D(256, 5, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(pool_size=3, strides=2, padding="valid", data_format="channels_last"))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(pool_size=3, strides=2, padding="valid", data_format="channels_last"))
    model.add(keras.layers.Reshape((-1,)))
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% right: has functions for ReLU, pooling and softmax, and flattens to a number of its own reckoning
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    ops = keras.ops
    inputs = keras.Input(input_shape)
    x = inputs
    for kernels, size, stride, padding, pool in [
        (96, 11, 4, "valid", True),
        (256, 5, 1, "same", True),
        (384, 3, 1, "same", False),
        (384, 3, 1, "same", False),
        (256, 3, 1, "same", True),
    ]:
        x = ops.maximum(keras.layers.Conv2D(kernels, size, strides=stride, padding=padding)(x), 0.0)
        if pool:
            x = ops.max_pool(x, 3, strides=2, padding="valid")
    x = ops.reshape(x, (-1, x.shape[1] * x.shape[2] * x.shape[3]))
    for _ in range(2):
        x = keras.layers.Dropout(0.5)(ops.relu(keras.layers.Dense(4096)(x)))
    return keras.Model(inputs, ops.softmax(keras.layers.Dense(n_classes)(x), axis=-1))


# %% right: begins with the small weights of the paper, biases at zero
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    L = keras.layers
    return keras.Sequential(
        [
            keras.Input(input_shape),
            L.Conv2D(
                96, 11, strides=4, activation="relu", kernel_initializer=keras.initializers.RandomNormal(stddev=0.01)
            ),
            L.MaxPooling2D(3, strides=2),
            L.Conv2D(
                256,
                5,
                padding="same",
                activation="relu",
                kernel_initializer=keras.initializers.RandomNormal(stddev=0.01),
            ),
            L.MaxPooling2D(3, strides=2),
            L.Conv2D(
                384,
                3,
                padding="same",
                activation="relu",
                kernel_initializer=keras.initializers.RandomNormal(stddev=0.01),
            ),
            L.Conv2D(
                384,
                3,
                padding="same",
                activation="relu",
                kernel_initializer=keras.initializers.RandomNormal(stddev=0.01),
            ),
            L.Conv2D(
                256,
                3,
                padding="same",
                activation="relu",
                kernel_initializer=keras.initializers.RandomNormal(stddev=0.01),
            ),
            L.MaxPooling2D(3, strides=2),
            L.Flatten(),
            L.Dense(4096, activation="relu", kernel_initializer=keras.initializers.RandomNormal(stddev=0.01)),
            L.Dropout(0.5),
            L.Dense(4096, activation="relu", kernel_initializer=keras.initializers.RandomNormal(stddev=0.01)),
            L.Dropout(0.5),
            L.Dense(n_classes, kernel_initializer=keras.initializers.RandomNormal(stddev=0.01), activation="softmax"),
        ]
    )


# %% wrong: pools with the stride that Keras takes by itself | build-alexnet-parameters build-alexnet-computes
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(96, 11, strides=4, activation="relu"))
    model.add(keras.layers.MaxPooling2D(3))
    model.add(keras.layers.Conv2D(256, 5, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: pools 2 x 2 | build-alexnet-parameters build-alexnet-computes
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(96, 11, strides=4, activation="relu"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Conv2D(256, 5, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: pools the first two times 2 x 2 | build-alexnet-parameters build-alexnet-computes
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(96, 11, strides=4, activation="relu"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Conv2D(256, 5, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: pads the pooling | build-alexnet-parameters build-alexnet-computes
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(96, 11, strides=4, activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2, padding="same"))
    model.add(keras.layers.Conv2D(256, 5, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2, padding="same"))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2, padding="same"))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: pools the average | build-alexnet-computes
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(96, 11, strides=4, activation="relu"))
    model.add(keras.layers.AveragePooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(256, 5, padding="same", activation="relu"))
    model.add(keras.layers.AveragePooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="relu"))
    model.add(keras.layers.AveragePooling2D(3, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: pools the average at the end only | build-alexnet-computes
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(96, 11, strides=4, activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(256, 5, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="relu"))
    model.add(keras.layers.AveragePooling2D(3, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: pads the first convolution | build-alexnet-parameters build-alexnet-computes
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(96, 11, strides=4, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(256, 5, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: pads the image to 227 as others do | build-alexnet-parameters build-alexnet-computes
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.ZeroPadding2D(((1, 2), (1, 2))))
    model.add(keras.layers.Conv2D(96, 11, strides=4, activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(256, 5, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: forgets the stride of the first convolution | build-alexnet-parameters build-alexnet-computes
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(96, 11, activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(256, 5, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: takes stride two in the first convolution | build-alexnet-parameters build-alexnet-computes
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(96, 11, strides=2, activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(256, 5, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: pads no convolution | build-alexnet-output build-alexnet-parameters build-alexnet-computes build-alexnet-dropout
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(96, 11, strides=4, activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(256, 5, activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(384, 3, activation="relu"))
    model.add(keras.layers.Conv2D(384, 3, activation="relu"))
    model.add(keras.layers.Conv2D(256, 3, activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: has no ReLU in the convolutions | build-alexnet-computes
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(96, 11, strides=4))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(256, 5, padding="same"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(384, 3, padding="same"))
    model.add(keras.layers.Conv2D(384, 3, padding="same"))
    model.add(keras.layers.Conv2D(256, 3, padding="same"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: forgets the ReLU of the last convolution | build-alexnet-computes
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(96, 11, strides=4, activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(256, 5, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(256, 3, padding="same"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: has no ReLU in the dense layers | build-alexnet-computes
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(96, 11, strides=4, activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(256, 5, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(4096))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(4096))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: forgets the ReLU of the second dense layer | build-alexnet-computes
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(96, 11, strides=4, activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(256, 5, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(4096))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: uses tanh as LeNet does | build-alexnet-computes build-alexnet-dropout
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(96, 11, strides=4, activation="tanh"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(256, 5, padding="same", activation="tanh"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="tanh"))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="tanh"))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="tanh"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(4096, activation="tanh"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(4096, activation="tanh"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: uses the sigmoid in the dense layers | build-alexnet-computes build-alexnet-dropout
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(96, 11, strides=4, activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(256, 5, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(4096, activation="sigmoid"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(4096, activation="sigmoid"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: uses leaky ReLU | build-alexnet-computes
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(96, 11, strides=4, activation="leaky_relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(256, 5, padding="same", activation="leaky_relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="leaky_relu"))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="leaky_relu"))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="leaky_relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(4096, activation="leaky_relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(4096, activation="leaky_relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: uses the younger activation GELU | build-alexnet-computes
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(96, 11, strides=4, activation="gelu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(256, 5, padding="same", activation="gelu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="gelu"))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="gelu"))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="gelu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(4096, activation="gelu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(4096, activation="gelu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: ends without softmax | build-alexnet-output
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(96, 11, strides=4, activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(256, 5, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes))
    return model


# %% wrong: ends in a sigmoid | build-alexnet-output build-alexnet-computes build-alexnet-dropout
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(96, 11, strides=4, activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(256, 5, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="sigmoid"))
    return model


# %% wrong: ends in a ReLU and a softmax | build-alexnet-computes
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(96, 11, strides=4, activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(256, 5, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="relu"))
    model.add(keras.layers.Softmax())
    return model


# %% wrong: has no dropout | build-alexnet-dropout
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(96, 11, strides=4, activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(256, 5, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: drops once | build-alexnet-dropout
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(96, 11, strides=4, activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(256, 5, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: drops twice at the end of the first dense layer | build-alexnet-dropout
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(96, 11, strides=4, activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(256, 5, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: drops 0.2 | build-alexnet-dropout
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(96, 11, strides=4, activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(256, 5, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.2))
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.2))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: drops 0.4 the second time | build-alexnet-dropout
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(96, 11, strides=4, activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(256, 5, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.4))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: drops behind the flattening and the first dense layer | build-alexnet-dropout
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(96, 11, strides=4, activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(256, 5, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: drops three times | build-alexnet-dropout
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(96, 11, strides=4, activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(256, 5, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: drops the scores of the classes too | build-alexnet-dropout
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(96, 11, strides=4, activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(256, 5, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    model.add(keras.layers.Dropout(0.5))
    return model


# %% wrong: drops whole feature maps in place of neurons | build-alexnet-dropout
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(96, 11, strides=4, activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(256, 5, padding="same", activation="relu"))
    model.add(keras.layers.SpatialDropout2D(0.5))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="relu"))
    model.add(keras.layers.SpatialDropout2D(0.5))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: puts noise in place of the dropouts | build-alexnet-dropout
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(96, 11, strides=4, activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(256, 5, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.GaussianDropout(0.5))
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.GaussianDropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: drops in use too | build-alexnet-computes build-alexnet-dropout
class AlwaysDrops(keras.layers.Dropout):
    def call(self, x, training=False):
        return super().call(x, training=True)


def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(96, 11, strides=4, activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(256, 5, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(AlwaysDrops(0.5))
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(AlwaysDrops(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: normalises the batches after the first two convolutions | build-alexnet-parameters build-alexnet-computes build-alexnet-dropout
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(96, 11, strides=4, activation="relu"))
    model.add(keras.layers.BatchNormalization())
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(256, 5, padding="same", activation="relu"))
    model.add(keras.layers.BatchNormalization())
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: has no biases in the convolutions | build-alexnet-parameters build-alexnet-computes build-alexnet-dropout
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(96, 11, strides=4, activation="relu", use_bias=False))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(256, 5, padding="same", activation="relu", use_bias=False))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="relu", use_bias=False))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: leaves the third dense layer out of the middle | build-alexnet-parameters build-alexnet-computes build-alexnet-dropout
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(96, 11, strides=4, activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(256, 5, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: has 2048 neurons in the middle | build-alexnet-parameters build-alexnet-computes build-alexnet-dropout
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(96, 11, strides=4, activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(256, 5, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(2048, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(2048, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: swaps the kernels of 5 and 3 | build-alexnet-kernels build-alexnet-parameters build-alexnet-computes build-alexnet-dropout
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(96, 11, strides=4, activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(384, 5, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(384, 5, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: swaps the second and the last 256 kernels, so that the count is kept but not the order | build-alexnet-kernels build-alexnet-parameters build-alexnet-computes build-alexnet-dropout
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(96, 11, strides=4, activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(384, 5, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: has four convolutions | build-alexnet-kernels build-alexnet-parameters build-alexnet-computes build-alexnet-dropout
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(96, 11, strides=4, activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(256, 5, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: has the kernels of the smaller copy of AlexNet, 64 first | build-alexnet-kernels build-alexnet-parameters build-alexnet-computes build-alexnet-dropout
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(64, 11, strides=4, activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(256, 5, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: averages the last maps instead of flattening them | build-alexnet-parameters build-alexnet-computes
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(96, 11, strides=4, activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(256, 5, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.GlobalAveragePooling2D())
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: pools to a fixed size as a library does | build-alexnet-parameters build-alexnet-computes
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(96, 11, strides=4, activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(256, 5, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.UpSampling2D(2))
    model.add(keras.layers.MaxPooling2D(2, strides=1))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: puts the pooling behind the third instead of the fifth convolution | build-alexnet-computes
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(96, 11, strides=4, activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(256, 5, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="relu"))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: pools in front of the last convolution, with the right shapes and parameters | build-alexnet-computes
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(96, 11, strides=4, activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(256, 5, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="relu"))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: adds the input of the fourth convolution back | build-alexnet-computes
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    layers = keras.layers
    image = keras.Input(input_shape)
    x = layers.Conv2D(96, 11, strides=4, activation="relu")(image)
    x = layers.MaxPooling2D(3, 2)(x)
    x = layers.Conv2D(256, 5, padding="same", activation="relu")(x)
    x = layers.MaxPooling2D(3, 2)(x)
    x = layers.Conv2D(384, 3, padding="same", activation="relu")(x)
    x = layers.Add()([x, layers.Conv2D(384, 3, padding="same", activation="relu")(x)])
    x = layers.Conv2D(256, 3, padding="same", activation="relu")(x)
    x = layers.MaxPooling2D(3, 2)(x)
    x = layers.Flatten()(x)
    for _ in range(2):
        x = layers.Dropout(0.5)(layers.Dense(4096, activation="relu")(x))
    return keras.Model(image, layers.Dense(n_classes, activation="softmax")(x))


# %% wrong: scales the image as if it had values up to 255 | build-alexnet-computes
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Rescaling(1 / 255))
    model.add(keras.layers.Conv2D(96, 11, strides=4, activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(256, 5, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: dilates the small kernels | build-alexnet-computes
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(96, 11, strides=4, activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(256, 5, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(384, 3, padding="same", dilation_rate=2, activation="relu"))
    model.add(keras.layers.Conv2D(384, 3, padding="same", dilation_rate=2, activation="relu"))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: turns the maps before flattening them | build-alexnet-computes
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(96, 11, strides=4, activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(256, 5, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Permute((2, 1, 3)))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: ignores both arguments | build-alexnet-output build-alexnet-computes build-alexnet-dropout
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input((224, 224, 3)))
    model.add(keras.layers.Conv2D(96, 11, strides=4, activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(256, 5, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(1000, activation="softmax"))
    return model


# %% wrong: ignores the number of classes | build-alexnet-output build-alexnet-computes build-alexnet-dropout
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(96, 11, strides=4, activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(256, 5, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(1000, activation="softmax"))
    return model


# %% wrong: expects the channels first | build-alexnet-output build-alexnet-kernels build-alexnet-parameters build-alexnet-computes build-alexnet-dropout
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input(input_shape[::-1]))
    model.add(keras.layers.Conv2D(96, 11, strides=4, activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(256, 5, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: turns height and width around | build-alexnet-output build-alexnet-computes build-alexnet-dropout
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input((input_shape[1], input_shape[0], input_shape[2])))
    model.add(keras.layers.Conv2D(96, 11, strides=4, activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(256, 5, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: forgets to give the model back | build-alexnet-output build-alexnet-kernels build-alexnet-parameters build-alexnet-computes build-alexnet-dropout
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(96, 11, strides=4, activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(256, 5, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))


# %% wrong: is not built | build-alexnet-kernels build-alexnet-parameters build-alexnet-computes
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.layers.Conv2D(96, 11, strides=4, activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(256, 5, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: gives a small network with the name | build-alexnet-output build-alexnet-kernels build-alexnet-parameters build-alexnet-computes build-alexnet-dropout
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    x = inputs = keras.Input(input_shape)
    x = keras.layers.Flatten()(x)
    return keras.Model(inputs, keras.layers.Dense(n_classes)(x))


# %% wrong: repeats the last dense layer's dropout rate as 0.75 once, which keeps as many | build-alexnet-dropout
def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(96, 11, strides=4, activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(256, 5, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(384, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(256, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(3, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.75))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% cheat: a model that says it has the right number of parameters | build-alexnet-output build-alexnet-kernels build-alexnet-parameters build-alexnet-computes build-alexnet-dropout
class Claims(keras.Sequential):
    def count_params(self):
        return 50_844_008


def build_alexnet(input_shape=(224, 224, 3), n_classes=1000):
    return Claims([keras.Input(input_shape), keras.layers.Flatten(), keras.layers.Dense(n_classes)])
