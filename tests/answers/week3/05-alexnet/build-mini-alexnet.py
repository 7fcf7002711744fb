# %% right: strides first, then convolutions in pairs
def build_mini_alexnet(input_shape=(32, 32, 3), n_classes=5):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(32, 5, strides=2, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Conv2D(48, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(64, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(128, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(128, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% right: is functional, with pooling after each of three convolutions and activations of their own
from keras import layers


def build_mini_alexnet(input_shape=(32, 32, 3), n_classes=5):
    inputs = layers.Input(input_shape)
    x = inputs
    for filters in (16, 32, 64):
        x = layers.Conv2D(filters, 3, padding="same")(x)
        x = layers.ReLU()(x)
        x = layers.MaxPooling2D(3, strides=2)(x)
    x = layers.Flatten()(x)
    for _ in range(2):
        x = layers.Dense(160)(x)
        x = layers.Activation("relu")(x)
        x = layers.Dropout(0.5)(x)
    return keras.Model(inputs, layers.Dense(n_classes, activation="softmax")(x))


# %% right: has one dropout layer that it uses two times
def build_mini_alexnet(input_shape=(32, 32, 3), n_classes=5):
    layers = keras.layers
    drop = layers.Dropout(0.5)
    inputs = keras.Input(input_shape)
    x = layers.Conv2D(32, 3, strides=2, padding="same", activation="relu")(inputs)
    x = layers.AveragePooling2D(2)(x)
    x = layers.Conv2D(64, 3, padding="same", activation="relu")(x)
    x = layers.Conv2D(64, 3, padding="same", activation="relu")(x)
    x = layers.Conv2D(64, 3, padding="same", activation="relu")(x)
    x = layers.AveragePooling2D(2)(x)
    x = layers.Flatten()(x)
    x = drop(layers.Dense(128, activation="relu")(x))
    x = drop(layers.Dense(64, activation="relu")(x))
    return keras.Model(inputs, layers.Softmax()(layers.Dense(n_classes)(x)))


# %% right: normalises the batches in front of each ReLU
def block(filters, stride=1):
    return [
        keras.layers.Conv2D(filters, 3, strides=stride, padding="same", use_bias=False),
        keras.layers.BatchNormalization(momentum=0.9),
        keras.layers.ReLU(),
    ]


def build_mini_alexnet(input_shape=(32, 32, 3), n_classes=5):
    pool = keras.layers.MaxPool2D
    features = [*block(24, 2), *block(48), pool(2), *block(64), pool(2)]
    dense = []
    for _ in range(2):
        dense += [keras.layers.Dense(96, activation="relu"), keras.layers.Dropout(0.5)]
    end = keras.layers.Dense(n_classes, activation="softmax")
    return keras.Sequential([keras.Input(input_shape), *features, keras.layers.Flatten(), *dense, end])


# %% right: is a subclass that is called on a symbolic image
class Mini(keras.Model):
    def __init__(self, n_classes):
        super().__init__()
        self.convolutions = [keras.layers.Conv2D(f, 3, padding="same", activation="relu") for f in (24, 48, 64)]
        self.pool = keras.layers.MaxPooling2D(3, 2)
        self.flatten = keras.layers.Flatten()
        self.dense = [keras.layers.Dense(128, activation="relu") for _ in range(2)]
        self.drop = keras.layers.Dropout(0.5)
        self.out = keras.layers.Dense(n_classes, activation="softmax")

    def call(self, x, training=False):
        for convolution in self.convolutions:
            x = self.pool(convolution(x))
        x = self.flatten(x)
        for dense in self.dense:
            x = self.drop(dense(x), training=training)
        return self.out(x)


def build_mini_alexnet(input_shape=(32, 32, 3), n_classes=5):
    model = Mini(n_classes)
    model(keras.Input(input_shape))
    return model


# %% right: shifts the values to -1..1 first, and averages the last maps
def build_mini_alexnet(input_shape=(32, 32, 3), n_classes=5):
    layers = keras.layers
    return keras.Sequential(
        [
            layers.Input(input_shape),
            layers.Rescaling(2, offset=-1),
            layers.Conv2D(32, 5, strides=2, padding="same", activation="relu"),
            layers.Conv2D(64, 3, padding="same", activation="relu"),
            layers.MaxPooling2D(2),
            layers.Conv2D(96, 3, padding="same", activation="relu"),
            layers.GlobalMaxPooling2D(),
            layers.Dense(128, activation="relu"),
            layers.Dropout(0.5),
            layers.Dense(128, activation="relu"),
            layers.Dropout(0.5),
            layers.Dense(n_classes, activation="softmax"),
        ]
    )


# %% right: is compiled already, which does no harm
def build_mini_alexnet(input_shape=(32, 32, 3), n_classes=5):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(32, 5, strides=2, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Conv2D(48, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(64, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(128, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(128, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    model.compile(optimizer="sgd", loss="mse")
    return model


# %% right: is a subclass that makes its last layers first, calls keras.ops.relu, and is called on an array
class Mini(keras.Model):
    def __init__(self, n_classes):
        super().__init__()
        self.out = keras.layers.Dense(n_classes, activation="softmax")
        self.drops = [keras.layers.Dropout(0.5) for _ in range(2)]
        self.convolutions = [
            keras.layers.Conv2D(24, 5, strides=2),
            keras.layers.Conv2D(48, 3),
            keras.layers.Conv2D(48, 3),
        ]
        self.dense = [keras.layers.Dense(128), keras.layers.Dense(128)]
        self.pool = keras.layers.MaxPooling2D(2)

    def call(self, x, training=None):
        for number, convolution in enumerate(self.convolutions):
            x = keras.ops.relu(convolution(x))
            x = x if number == 1 else self.pool(x)
        x = keras.ops.reshape(x, (-1, x.shape[1] * x.shape[2] * x.shape[3]))
        for dense, drop in zip(self.dense, self.drops):
            x = drop(keras.ops.relu(dense(x)), training=training)
        return self.out(x)


def build_mini_alexnet(input_shape=(32, 32, 3), n_classes=5):
    model = Mini(n_classes)
    model(np.zeros((1, *input_shape), "float32"))
    return model


# %% right: drops in front of its hidden dense layer and behind it
def build_mini_alexnet(input_shape=(32, 32, 3), n_classes=5):
    layers = keras.layers
    return keras.Sequential(
        [
            keras.Input(input_shape),
            layers.Conv2D(32, 5, strides=2, padding="same", activation="relu"),
            layers.MaxPooling2D(2),
            layers.Conv2D(48, 3, padding="same", activation="relu"),
            layers.Conv2D(64, 3, padding="same", activation="relu"),
            layers.MaxPooling2D(2),
            layers.Flatten(),
            layers.Dropout(0.5),
            layers.Dense(128, activation="relu"),
            layers.Dropout(0.5),
            layers.Dense(n_classes, activation="softmax"),
        ]
    )


# %% right: has two convolutions side by side
def build_mini_alexnet(input_shape=(32, 32, 3), n_classes=5):
    inputs = keras.Input(input_shape)
    x = keras.layers.MaxPooling2D(2)(inputs)
    small = keras.layers.Conv2D(16, 3, padding="same", activation="relu")(x)
    large = keras.layers.Conv2D(16, 5, padding="same", activation="relu")(x)
    x = keras.layers.Concatenate()([small, large])
    x = keras.layers.MaxPooling2D(2)(x)
    x = keras.layers.Conv2D(64, 3, padding="same", activation="relu")(x)
    x = keras.layers.Conv2D(64, 3, padding="same", activation="relu")(x)
    x = keras.layers.MaxPooling2D(2)(x)
    x = keras.layers.Flatten()(x)
    x = keras.layers.Dropout(0.5)(keras.layers.Dense(128, activation="relu")(x))
    x = keras.layers.Dropout(0.5)(keras.layers.Dense(128, activation="relu")(x))
    return keras.Model(inputs, keras.layers.Dense(n_classes, activation="softmax")(x))


# %% right: begins with biases of one, as the paper has them behind its second convolution
def build_mini_alexnet(input_shape=(32, 32, 3), n_classes=5):
    L = keras.layers
    return keras.Sequential(
        [
            keras.Input(input_shape),
            L.Conv2D(24, 5, strides=2, padding="same", activation="relu"),
            L.MaxPooling2D(3, strides=2),
            L.Conv2D(48, 3, padding="same", activation="relu", bias_initializer="ones"),
            L.Conv2D(64, 3, padding="same", activation="relu", bias_initializer="ones"),
            L.MaxPooling2D(3, strides=2),
            L.Flatten(),
            L.Dense(128, activation="relu", bias_initializer="ones"),
            L.Dropout(0.5),
            L.Dense(128, activation="relu", bias_initializer="ones"),
            L.Dropout(0.5),
            L.Dense(n_classes, activation="softmax"),
        ]
    )


# %% right: normalises groups of maps between convolution and ReLU
def build_mini_alexnet(input_shape=(32, 32, 3), n_classes=5):
    L = keras.layers
    x = inputs = keras.Input(input_shape)
    for filters, kernel, stride in [(24, 5, 2), (48, 3, 1), (64, 3, 1)]:
        x = L.Conv2D(filters, kernel, strides=stride, padding="same")(x)
        x = L.GroupNormalization(groups=8)(x)
        x = L.ReLU()(x)
        x = L.MaxPooling2D(2)(x) if filters != 48 else x
    x = L.Flatten()(x)
    x = L.Dropout(0.5)(L.Dense(128, activation="relu")(x))
    x = L.Dropout(0.5)(L.Dense(128, activation="relu")(x))
    return keras.Model(inputs, L.Dense(n_classes, activation="softmax")(x))


# %% right: pools in Lambda layers
def build_mini_alexnet(input_shape=(32, 32, 3), n_classes=5):
    L = keras.layers
    return keras.Sequential(
        [
            keras.Input(input_shape),
            L.Conv2D(24, 5, strides=2, padding="same", activation="relu"),
            L.Lambda(lambda x: tf.nn.max_pool2d(x, 3, 2, "VALID")),
            L.Conv2D(48, 3, padding="same", activation="relu"),
            L.Conv2D(64, 3, padding="same", activation="relu"),
            L.Lambda(lambda x: tf.nn.max_pool2d(x, 3, 2, "VALID")),
            L.Flatten(),
            L.Dense(128, activation="relu"),
            L.Dropout(0.5),
            L.Dense(128, activation="relu"),
            L.Dropout(0.5),
            L.Dense(n_classes, activation="softmax"),
        ]
    )


# %% right: has the dropout inside a layer of its own
class Hidden(keras.layers.Layer):
    """Dense, ReLU and dropout, as one layer."""

    def __init__(self, units, rate, **kwargs):
        super().__init__(**kwargs)
        self.dense, self.dropout = keras.layers.Dense(units, activation="relu"), keras.layers.Dropout(rate)

    def build(self, input_shape):
        self.dense.build(input_shape)

    def call(self, x, training=None):
        return self.dropout(self.dense(x), training=training)


def build_mini_alexnet(input_shape=(32, 32, 3), n_classes=5):
    return keras.Sequential(
        [
            keras.Input(input_shape),
            keras.layers.Conv2D(24, 5, strides=2, padding="same", activation="relu"),
            keras.layers.MaxPooling2D(3, strides=2),
            keras.layers.Conv2D(48, 3, padding="same", activation="relu"),
            keras.layers.Conv2D(64, 3, padding="same", activation="relu"),
            keras.layers.MaxPooling2D(3, strides=2),
            keras.layers.Flatten(),
            Hidden(128, 0.5),
            Hidden(128, 0.5),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )


# %% wrong: has more than 500,000 parameters | build-mini-alexnet-layers
def build_mini_alexnet(input_shape=(32, 32, 3), n_classes=5):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(32, 5, strides=2, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Conv2D(48, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(64, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(512, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(512, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: has two convolutions | build-mini-alexnet-layers
def build_mini_alexnet(input_shape=(32, 32, 3), n_classes=5):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(32, 5, strides=2, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Conv2D(64, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(128, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(128, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: has two convolutions and one of 1 x 1 | build-mini-alexnet-layers
def build_mini_alexnet(input_shape=(32, 32, 3), n_classes=5):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(32, 5, strides=2, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Conv2D(48, 1, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(64, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(128, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(128, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: forgets one ReLU | build-mini-alexnet-layers
def build_mini_alexnet(input_shape=(32, 32, 3), n_classes=5):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(32, 5, strides=2, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Conv2D(48, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(64, 3, padding="same"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(128, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(128, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: uses tanh in the convolutions | build-mini-alexnet-layers
def build_mini_alexnet(input_shape=(32, 32, 3), n_classes=5):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(32, 5, strides=2, padding="same", activation="tanh"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Conv2D(48, 3, padding="same", activation="tanh"))
    model.add(keras.layers.Conv2D(64, 3, padding="same", activation="tanh"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(128, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(128, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: uses ELU in the convolutions | build-mini-alexnet-layers
def build_mini_alexnet(input_shape=(32, 32, 3), n_classes=5):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(32, 5, strides=2, padding="same", activation="elu"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Conv2D(48, 3, padding="same", activation="elu"))
    model.add(keras.layers.Conv2D(64, 3, padding="same", activation="elu"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(128, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(128, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: shrinks by strides without pooling | build-mini-alexnet-layers
def build_mini_alexnet(input_shape=(32, 32, 3), n_classes=5):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(32, 5, strides=2, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(48, 3, strides=2, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(64, 3, strides=2, padding="same", activation="relu"))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(128, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(128, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: has one dropout | build-mini-alexnet-end
def build_mini_alexnet(input_shape=(32, 32, 3), n_classes=5):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(32, 5, strides=2, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Conv2D(48, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(64, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(128, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(128, activation="relu"))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: drops 0.25 | build-mini-alexnet-end
def build_mini_alexnet(input_shape=(32, 32, 3), n_classes=5):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(32, 5, strides=2, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Conv2D(48, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(64, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(128, activation="relu"))
    model.add(keras.layers.Dropout(0.25))
    model.add(keras.layers.Dense(128, activation="relu"))
    model.add(keras.layers.Dropout(0.25))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: drops after the convolutions too | build-mini-alexnet-end
def build_mini_alexnet(input_shape=(32, 32, 3), n_classes=5):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(32, 5, strides=2, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Conv2D(48, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(64, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(128, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(128, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: drops whole feature maps, 0.5 of them, and once in the dense layers | build-mini-alexnet-end
def build_mini_alexnet(input_shape=(32, 32, 3), n_classes=5):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(32, 5, strides=2, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Conv2D(48, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(64, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.SpatialDropout2D(0.5))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(128, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(128, activation="relu"))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: has no softmax | build-mini-alexnet-end build-mini-alexnet-learns
def build_mini_alexnet(input_shape=(32, 32, 3), n_classes=5):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(32, 5, strides=2, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Conv2D(48, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(64, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(128, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(128, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes))
    return model


# %% wrong: ends in a sigmoid for each class | build-mini-alexnet-end
def build_mini_alexnet(input_shape=(32, 32, 3), n_classes=5):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(32, 5, strides=2, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Conv2D(48, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(64, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(128, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(128, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="sigmoid"))
    return model


# %% wrong: has a softmax over the batch, and few units | build-mini-alexnet-end build-mini-alexnet-learns
def build_mini_alexnet(input_shape=(32, 32, 3), n_classes=5):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(8, 5, strides=2, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Conv2D(12, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(16, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(16, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(16, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes))
    model.add(keras.layers.Softmax(axis=0))
    return model


# %% wrong: has dead neurons: a ReLU behind the softmax's input that is always negative | build-mini-alexnet-learns
def build_mini_alexnet(input_shape=(32, 32, 3), n_classes=5):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(32, 5, strides=2, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Conv2D(48, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(64, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(128, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(128, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, bias_initializer=keras.initializers.Constant(-100)))
    model.add(keras.layers.ReLU())
    model.add(keras.layers.Softmax())
    return model


# %% wrong: freezes all layers | build-mini-alexnet-learns
def build_mini_alexnet(input_shape=(32, 32, 3), n_classes=5):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(32, 5, strides=2, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Conv2D(48, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(64, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(128, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(128, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    model.trainable = False
    return model


# %% wrong: ignores its arguments | build-mini-alexnet-layers
def build_mini_alexnet(input_shape=(32, 32, 3), n_classes=5):
    model = keras.Sequential()
    model.add(keras.Input((32, 32, 3)))
    model.add(keras.layers.Conv2D(32, 5, strides=2, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Conv2D(48, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(64, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(128, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(128, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(5, activation="softmax"))
    return model


# %% wrong: gives five classes whatever is asked | build-mini-alexnet-layers
def build_mini_alexnet(input_shape=(32, 32, 3), n_classes=5):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(32, 5, strides=2, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Conv2D(48, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(64, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(128, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(128, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(5, activation="softmax"))
    return model


# %% wrong: forgets to give the model back | build-mini-alexnet-layers build-mini-alexnet-end build-mini-alexnet-learns
def build_mini_alexnet(input_shape=(32, 32, 3), n_classes=5):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(32, 5, strides=2, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Conv2D(48, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(64, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(128, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(128, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))


# %% wrong: is not built | build-mini-alexnet-layers
def build_mini_alexnet(input_shape=(32, 32, 3), n_classes=5):
    model = keras.Sequential()
    model.add(keras.layers.Conv2D(32, 5, strides=2, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Conv2D(48, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(64, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(128, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(128, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: takes dense layers of one neuron | build-mini-alexnet-learns
def build_mini_alexnet(input_shape=(32, 32, 3), n_classes=5):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(32, 5, strides=2, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Conv2D(48, 3, padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(64, 3, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(1, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(1, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: drops in use too | build-mini-alexnet-end
def build_mini_alexnet(input_shape=(32, 32, 3), n_classes=5):
    L = keras.layers
    x = inputs = keras.Input(input_shape)
    x = L.Conv2D(24, 5, strides=2, padding="same", activation="relu")(x)
    x = L.MaxPooling2D(3, strides=2)(x)
    x = L.Conv2D(48, 3, padding="same", activation="relu")(x)
    x = L.Conv2D(64, 3, padding="same", activation="relu")(x)
    x = L.MaxPooling2D(3, strides=2)(x)
    x = L.Flatten()(x)
    x = L.Dropout(0.5)(L.Dense(128, activation="relu")(x), training=True)
    x = L.Dropout(0.5)(L.Dense(128, activation="relu")(x), training=True)
    return keras.Model(inputs, L.Dense(n_classes, activation="softmax")(x))


# %% cheat: a model that knows nothing and calls itself right | build-mini-alexnet-layers build-mini-alexnet-end build-mini-alexnet-learns
class Sure(keras.Model):
    def call(self, x):
        return keras.ops.ones((keras.ops.shape(x)[0], 5)) / 5


def build_mini_alexnet(input_shape=(32, 32, 3), n_classes=5):
    return Sure()
