# %% right: as in 1998, with tanh and averages
def build_lenet(input_shape=(28, 28, 1), n_classes=10):
    model = keras.Sequential()
    model.add(keras.Input(shape=input_shape))
    model.add(keras.layers.Conv2D(6, kernel_size=5, padding="same", activation="tanh"))
    model.add(keras.layers.AveragePooling2D(pool_size=2, strides=2))
    model.add(keras.layers.Conv2D(16, kernel_size=5, activation="tanh"))
    model.add(keras.layers.AveragePooling2D(pool_size=2, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(120, activation="tanh"))
    model.add(keras.layers.Dense(84, activation="tanh"))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% right: as today, with ReLU and max pooling, and compiled
def build_lenet(input_shape=(28, 28, 1), n_classes=10):
    model = keras.Sequential()
    model.add(keras.Input(shape=input_shape))
    model.add(keras.layers.Conv2D(6, kernel_size=5, padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(pool_size=2, strides=2))
    model.add(keras.layers.Conv2D(16, kernel_size=5, activation="relu"))
    model.add(keras.layers.MaxPooling2D(pool_size=2, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(120, activation="relu"))
    model.add(keras.layers.Dense(84, activation="relu"))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


# %% right: sigmoid and max pooling
def build_lenet(input_shape=(28, 28, 1), n_classes=10):
    model = keras.Sequential()
    model.add(keras.Input(shape=input_shape))
    model.add(keras.layers.Conv2D(6, kernel_size=5, padding="same", activation="sigmoid"))
    model.add(keras.layers.MaxPooling2D(pool_size=2, strides=2))
    model.add(keras.layers.Conv2D(16, kernel_size=5, activation="sigmoid"))
    model.add(keras.layers.MaxPooling2D(pool_size=2, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(120, activation="sigmoid"))
    model.add(keras.layers.Dense(84, activation="sigmoid"))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% right: functional, the sigmoid behind the pooling, zeros added by hand
def build_lenet(input_shape=(28, 28, 1), n_classes=10):
    inputs = keras.Input(input_shape)
    x = keras.layers.ZeroPadding2D(2)(inputs)
    x = keras.layers.Conv2D(6, (5, 5))(x)
    x = keras.layers.AveragePooling2D(2)(x)
    x = keras.layers.Activation("sigmoid")(x)
    x = keras.layers.Conv2D(16, (5, 5))(x)
    x = keras.layers.AveragePooling2D(2)(x)
    x = keras.layers.Activation("sigmoid")(x)
    x = keras.layers.Flatten()(x)
    x = keras.layers.Dense(120, activation=keras.activations.sigmoid)(x)
    x = keras.layers.Dense(84, activation=keras.activations.sigmoid)(x)
    outputs = keras.layers.Dense(n_classes, activation=keras.activations.softmax)(x)
    return keras.Model(inputs=inputs, outputs=outputs, name="lenet5")


# %% right: the third convolution of the paper, 120 kernels of 5 x 5, for the first dense layer
def build_lenet(input_shape=(28, 28, 1), n_classes=10):
    model = keras.Sequential()
    model.add(keras.Input(shape=input_shape))
    model.add(keras.layers.Conv2D(6, kernel_size=5, padding="same", activation="tanh"))
    model.add(keras.layers.AveragePooling2D(pool_size=2, strides=2))
    model.add(keras.layers.Conv2D(16, kernel_size=5, activation="tanh"))
    model.add(keras.layers.AveragePooling2D(pool_size=2, strides=2))
    model.add(keras.layers.Conv2D(120, kernel_size=5, activation="tanh"))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(84, activation="tanh"))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% right: subclassed, with a loop over lists of layers
class LeNet(keras.Model):
    def __init__(self, n_classes):
        super().__init__()
        self.convolutions = [
            keras.layers.Conv2D(6, 5, padding="same", activation="relu"),
            keras.layers.Conv2D(16, 5, activation="relu"),
        ]
        self.dense = [keras.layers.Dense(120, activation="relu"), keras.layers.Dense(84, activation="relu")]
        self.last = keras.layers.Dense(n_classes, activation="softmax")

    def call(self, x):
        for convolution in self.convolutions:
            x = keras.ops.max_pool(convolution(x), 2, 2)
        x = keras.ops.reshape(x, (keras.ops.shape(x)[0], 400))
        for layer in self.dense:
            x = layer(x)
        return self.last(x)


def build_lenet(input_shape=(28, 28, 1), n_classes=10):
    model = LeNet(n_classes)
    model(np.zeros((1, *input_shape), "float32"))
    return model


# %% right: nested networks, activations as layers of their own
def build_lenet(input_shape=(28, 28, 1), n_classes=10):
    layers = keras.layers

    def stage(filters, padding):
        return keras.Sequential([layers.Conv2D(filters, 5, padding=padding), layers.MaxPooling2D(2), layers.ReLU()])

    return keras.Sequential(
        [
            layers.InputLayer(shape=input_shape),
            stage(6, "same"),
            stage(16, "valid"),
            layers.Reshape((-1,)),
            keras.Sequential([layers.Dense(120), layers.ReLU(), layers.Dense(84), layers.ReLU()]),
            layers.Dense(n_classes),
            layers.Softmax(),
        ]
    )


# %% right: activates before the first pooling and behind the second, which takes averages
def build_lenet(input_shape=(28, 28, 1), n_classes=10):
    layers = keras.layers
    return keras.Sequential(
        [
            keras.Input(input_shape),
            layers.Conv2D(6, 5, padding="same", activation="tanh"),
            layers.AveragePooling2D(2),
            layers.Conv2D(16, 5),
            layers.AveragePooling2D(2),
            layers.Activation("tanh"),
            layers.Flatten(),
            layers.Dense(120, activation="tanh"),
            layers.Dense(84, activation="tanh"),
            layers.Dense(n_classes, activation="softmax"),
        ]
    )


# %% wrong: pads nothing in the first convolution | *
def build_lenet(input_shape=(28, 28, 1), n_classes=10):
    model = keras.Sequential()
    model.add(keras.Input(shape=input_shape))
    model.add(keras.layers.Conv2D(6, kernel_size=5, activation="tanh"))
    model.add(keras.layers.AveragePooling2D(pool_size=2, strides=2))
    model.add(keras.layers.Conv2D(16, kernel_size=5, activation="tanh"))
    model.add(keras.layers.AveragePooling2D(pool_size=2, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(120, activation="tanh"))
    model.add(keras.layers.Dense(84, activation="tanh"))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: pads both convolutions | *
def build_lenet(input_shape=(28, 28, 1), n_classes=10):
    model = keras.Sequential()
    model.add(keras.Input(shape=input_shape))
    model.add(keras.layers.Conv2D(6, kernel_size=5, padding="same", activation="tanh"))
    model.add(keras.layers.AveragePooling2D(pool_size=2, strides=2))
    model.add(keras.layers.Conv2D(16, kernel_size=5, padding="same", activation="tanh"))
    model.add(keras.layers.AveragePooling2D(pool_size=2, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(120, activation="tanh"))
    model.add(keras.layers.Dense(84, activation="tanh"))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: has kernels of 3 x 3 | *
def build_lenet(input_shape=(28, 28, 1), n_classes=10):
    model = keras.Sequential()
    model.add(keras.Input(shape=input_shape))
    model.add(keras.layers.Conv2D(6, kernel_size=3, padding="same", activation="tanh"))
    model.add(keras.layers.AveragePooling2D(pool_size=2, strides=2))
    model.add(keras.layers.Conv2D(16, kernel_size=3, activation="tanh"))
    model.add(keras.layers.AveragePooling2D(pool_size=2, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(120, activation="tanh"))
    model.add(keras.layers.Dense(84, activation="tanh"))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: forgets the activation of the convolutions | lenet-layers
def build_lenet(input_shape=(28, 28, 1), n_classes=10):
    model = keras.Sequential()
    model.add(keras.Input(shape=input_shape))
    model.add(keras.layers.Conv2D(6, kernel_size=5, padding="same"))
    model.add(keras.layers.AveragePooling2D(pool_size=2, strides=2))
    model.add(keras.layers.Conv2D(16, kernel_size=5))
    model.add(keras.layers.AveragePooling2D(pool_size=2, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(120, activation="tanh"))
    model.add(keras.layers.Dense(84, activation="tanh"))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: forgets the activation of the second dense layer | lenet-layers
def build_lenet(input_shape=(28, 28, 1), n_classes=10):
    model = keras.Sequential()
    model.add(keras.Input(shape=input_shape))
    model.add(keras.layers.Conv2D(6, kernel_size=5, padding="same", activation="tanh"))
    model.add(keras.layers.AveragePooling2D(pool_size=2, strides=2))
    model.add(keras.layers.Conv2D(16, kernel_size=5, activation="tanh"))
    model.add(keras.layers.AveragePooling2D(pool_size=2, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(120, activation="tanh"))
    model.add(keras.layers.Dense(84))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: has one activation in the convolutions and another in the dense layers | lenet-layers
def build_lenet(input_shape=(28, 28, 1), n_classes=10):
    model = keras.Sequential()
    model.add(keras.Input(shape=input_shape))
    model.add(keras.layers.Conv2D(6, kernel_size=5, padding="same", activation="tanh"))
    model.add(keras.layers.AveragePooling2D(pool_size=2, strides=2))
    model.add(keras.layers.Conv2D(16, kernel_size=5, activation="tanh"))
    model.add(keras.layers.AveragePooling2D(pool_size=2, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(120, activation="relu"))
    model.add(keras.layers.Dense(84, activation="relu"))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: takes averages first and maxima then | lenet-layers
def build_lenet(input_shape=(28, 28, 1), n_classes=10):
    model = keras.Sequential()
    model.add(keras.Input(shape=input_shape))
    model.add(keras.layers.Conv2D(6, kernel_size=5, padding="same", activation="tanh"))
    model.add(keras.layers.AveragePooling2D(pool_size=2, strides=2))
    model.add(keras.layers.Conv2D(16, kernel_size=5, activation="tanh"))
    model.add(keras.layers.MaxPooling2D(pool_size=2, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(120, activation="tanh"))
    model.add(keras.layers.Dense(84, activation="tanh"))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: pools with stride 1 | *
def build_lenet(input_shape=(28, 28, 1), n_classes=10):
    model = keras.Sequential()
    model.add(keras.Input(shape=input_shape))
    model.add(keras.layers.Conv2D(6, kernel_size=5, padding="same", activation="tanh"))
    model.add(keras.layers.AveragePooling2D(pool_size=2, strides=1))
    model.add(keras.layers.Conv2D(16, kernel_size=5, activation="tanh"))
    model.add(keras.layers.AveragePooling2D(pool_size=2, strides=1))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(120, activation="tanh"))
    model.add(keras.layers.Dense(84, activation="tanh"))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: pools windows of 3 with stride 2 and same padding | lenet-layers
def build_lenet(input_shape=(28, 28, 1), n_classes=10):
    model = keras.Sequential()
    model.add(keras.Input(shape=input_shape))
    model.add(keras.layers.Conv2D(6, kernel_size=5, padding="same", activation="tanh"))
    model.add(keras.layers.AveragePooling2D(pool_size=3, strides=2, padding="same"))
    model.add(keras.layers.Conv2D(16, kernel_size=5, activation="tanh"))
    model.add(keras.layers.AveragePooling2D(pool_size=3, strides=2, padding="same"))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(120, activation="tanh"))
    model.add(keras.layers.Dense(84, activation="tanh"))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: steps by 2 in the convolutions and pools nothing | lenet-layers
def build_lenet(input_shape=(28, 28, 1), n_classes=10):
    model = keras.Sequential()
    model.add(keras.Input(shape=input_shape))
    model.add(keras.layers.Conv2D(6, kernel_size=5, strides=2, padding="same", activation="tanh"))
    model.add(keras.layers.Conv2D(16, kernel_size=5, strides=2, activation="tanh"))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(120, activation="tanh"))
    model.add(keras.layers.Dense(84, activation="tanh"))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: swaps 6 and 16 kernels | *
def build_lenet(input_shape=(28, 28, 1), n_classes=10):
    model = keras.Sequential()
    model.add(keras.Input(shape=input_shape))
    model.add(keras.layers.Conv2D(16, kernel_size=5, padding="same", activation="tanh"))
    model.add(keras.layers.AveragePooling2D(pool_size=2, strides=2))
    model.add(keras.layers.Conv2D(6, kernel_size=5, activation="tanh"))
    model.add(keras.layers.AveragePooling2D(pool_size=2, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(120, activation="tanh"))
    model.add(keras.layers.Dense(84, activation="tanh"))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: swaps the two dense layers | *
def build_lenet(input_shape=(28, 28, 1), n_classes=10):
    model = keras.Sequential()
    model.add(keras.Input(shape=input_shape))
    model.add(keras.layers.Conv2D(6, kernel_size=5, padding="same", activation="tanh"))
    model.add(keras.layers.AveragePooling2D(pool_size=2, strides=2))
    model.add(keras.layers.Conv2D(16, kernel_size=5, activation="tanh"))
    model.add(keras.layers.AveragePooling2D(pool_size=2, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(84, activation="tanh"))
    model.add(keras.layers.Dense(120, activation="tanh"))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: forgets the dense layer of 84 | *
def build_lenet(input_shape=(28, 28, 1), n_classes=10):
    model = keras.Sequential()
    model.add(keras.Input(shape=input_shape))
    model.add(keras.layers.Conv2D(6, kernel_size=5, padding="same", activation="tanh"))
    model.add(keras.layers.AveragePooling2D(pool_size=2, strides=2))
    model.add(keras.layers.Conv2D(16, kernel_size=5, activation="tanh"))
    model.add(keras.layers.AveragePooling2D(pool_size=2, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(120, activation="tanh"))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: has a dense layer too many | *
def build_lenet(input_shape=(28, 28, 1), n_classes=10):
    model = keras.Sequential()
    model.add(keras.Input(shape=input_shape))
    model.add(keras.layers.Conv2D(6, kernel_size=5, padding="same", activation="tanh"))
    model.add(keras.layers.AveragePooling2D(pool_size=2, strides=2))
    model.add(keras.layers.Conv2D(16, kernel_size=5, activation="tanh"))
    model.add(keras.layers.AveragePooling2D(pool_size=2, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(120, activation="tanh"))
    model.add(keras.layers.Dense(84, activation="tanh"))
    model.add(keras.layers.Dense(84, activation="tanh"))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: forgets the softmax | lenet-layers
def build_lenet(input_shape=(28, 28, 1), n_classes=10):
    model = keras.Sequential()
    model.add(keras.Input(shape=input_shape))
    model.add(keras.layers.Conv2D(6, kernel_size=5, padding="same", activation="tanh"))
    model.add(keras.layers.AveragePooling2D(pool_size=2, strides=2))
    model.add(keras.layers.Conv2D(16, kernel_size=5, activation="tanh"))
    model.add(keras.layers.AveragePooling2D(pool_size=2, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(120, activation="tanh"))
    model.add(keras.layers.Dense(84, activation="tanh"))
    model.add(keras.layers.Dense(n_classes))
    return model


# %% wrong: ends in a sigmoid | lenet-layers
def build_lenet(input_shape=(28, 28, 1), n_classes=10):
    model = keras.Sequential()
    model.add(keras.Input(shape=input_shape))
    model.add(keras.layers.Conv2D(6, kernel_size=5, padding="same", activation="tanh"))
    model.add(keras.layers.AveragePooling2D(pool_size=2, strides=2))
    model.add(keras.layers.Conv2D(16, kernel_size=5, activation="tanh"))
    model.add(keras.layers.AveragePooling2D(pool_size=2, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(120, activation="tanh"))
    model.add(keras.layers.Dense(84, activation="tanh"))
    model.add(keras.layers.Dense(n_classes, activation="sigmoid"))
    return model


# %% wrong: has no biases | *
def build_lenet(input_shape=(28, 28, 1), n_classes=10):
    model = keras.Sequential()
    model.add(keras.Input(shape=input_shape))
    model.add(keras.layers.Conv2D(6, kernel_size=5, padding="same", use_bias=False, activation="tanh"))
    model.add(keras.layers.AveragePooling2D(pool_size=2, strides=2))
    model.add(keras.layers.Conv2D(16, kernel_size=5, use_bias=False, activation="tanh"))
    model.add(keras.layers.AveragePooling2D(pool_size=2, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(120, activation="tanh"))
    model.add(keras.layers.Dense(84, activation="tanh"))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: ignores both arguments | lenet-arguments
def build_lenet(input_shape=(28, 28, 1), n_classes=10):
    model = keras.Sequential()
    model.add(keras.Input(shape=(28, 28, 1)))
    model.add(keras.layers.Conv2D(6, kernel_size=5, padding="same", activation="tanh"))
    model.add(keras.layers.AveragePooling2D(pool_size=2, strides=2))
    model.add(keras.layers.Conv2D(16, kernel_size=5, activation="tanh"))
    model.add(keras.layers.AveragePooling2D(pool_size=2, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(120, activation="tanh"))
    model.add(keras.layers.Dense(84, activation="tanh"))
    model.add(keras.layers.Dense(10, activation="softmax"))
    return model


# %% wrong: ignores the number of classes | lenet-arguments
def build_lenet(input_shape=(28, 28, 1), n_classes=10):
    model = keras.Sequential()
    model.add(keras.Input(shape=input_shape))
    model.add(keras.layers.Conv2D(6, kernel_size=5, padding="same", activation="tanh"))
    model.add(keras.layers.AveragePooling2D(pool_size=2, strides=2))
    model.add(keras.layers.Conv2D(16, kernel_size=5, activation="tanh"))
    model.add(keras.layers.AveragePooling2D(pool_size=2, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(120, activation="tanh"))
    model.add(keras.layers.Dense(84, activation="tanh"))
    model.add(keras.layers.Dense(10, activation="softmax"))
    return model


# %% wrong: takes the number of channels for 1 | lenet-arguments
def build_lenet(input_shape=(28, 28, 1), n_classes=10):
    model = keras.Sequential()
    model.add(keras.Input(shape=(*input_shape[:2], 1)))
    model.add(keras.layers.Conv2D(6, kernel_size=5, padding="same", activation="tanh"))
    model.add(keras.layers.AveragePooling2D(pool_size=2, strides=2))
    model.add(keras.layers.Conv2D(16, kernel_size=5, activation="tanh"))
    model.add(keras.layers.AveragePooling2D(pool_size=2, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(120, activation="tanh"))
    model.add(keras.layers.Dense(84, activation="tanh"))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: averages the maps where they are flattened | *
def build_lenet(input_shape=(28, 28, 1), n_classes=10):
    model = keras.Sequential()
    model.add(keras.Input(shape=input_shape))
    model.add(keras.layers.Conv2D(6, kernel_size=5, padding="same", activation="tanh"))
    model.add(keras.layers.AveragePooling2D(pool_size=2, strides=2))
    model.add(keras.layers.Conv2D(16, kernel_size=5, activation="tanh"))
    model.add(keras.layers.AveragePooling2D(pool_size=2, strides=2))
    model.add(keras.layers.GlobalAveragePooling2D())
    model.add(keras.layers.Dense(120, activation="tanh"))
    model.add(keras.layers.Dense(84, activation="tanh"))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: adds dropout | lenet-layers
def build_lenet(input_shape=(28, 28, 1), n_classes=10):
    model = keras.Sequential()
    model.add(keras.Input(shape=input_shape))
    model.add(keras.layers.Conv2D(6, kernel_size=5, padding="same", activation="tanh"))
    model.add(keras.layers.AveragePooling2D(pool_size=2, strides=2))
    model.add(keras.layers.Conv2D(16, kernel_size=5, activation="tanh"))
    model.add(keras.layers.AveragePooling2D(pool_size=2, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(120, activation="tanh"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(84, activation="tanh"))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: adds batch normalisation | *
def build_lenet(input_shape=(28, 28, 1), n_classes=10):
    model = keras.Sequential()
    model.add(keras.Input(shape=input_shape))
    model.add(keras.layers.Conv2D(6, kernel_size=5, padding="same", activation="tanh"))
    model.add(keras.layers.AveragePooling2D(pool_size=2, strides=2))
    model.add(keras.layers.BatchNormalization())
    model.add(keras.layers.Conv2D(16, kernel_size=5, activation="tanh"))
    model.add(keras.layers.AveragePooling2D(pool_size=2, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(120, activation="tanh"))
    model.add(keras.layers.Dense(84, activation="tanh"))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: adds zeros behind the first convolution | lenet-layers
def build_lenet(input_shape=(28, 28, 1), n_classes=10):
    model = keras.Sequential()
    model.add(keras.Input(shape=input_shape))
    model.add(keras.layers.Conv2D(6, kernel_size=5, activation="tanh"))
    model.add(keras.layers.ZeroPadding2D(2))
    model.add(keras.layers.AveragePooling2D(pool_size=2, strides=2))
    model.add(keras.layers.Conv2D(16, kernel_size=5, activation="tanh"))
    model.add(keras.layers.AveragePooling2D(pool_size=2, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(120, activation="tanh"))
    model.add(keras.layers.Dense(84, activation="tanh"))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: gives the layers in a list | *
def build_lenet(input_shape=(28, 28, 1), n_classes=10):
    return [
        keras.layers.Conv2D(6, 5, padding="same", activation="tanh"),
        keras.layers.AveragePooling2D(2),
        keras.layers.Conv2D(16, 5, activation="tanh"),
        keras.layers.AveragePooling2D(2),
        keras.layers.Flatten(),
        keras.layers.Dense(120, activation="tanh"),
        keras.layers.Dense(84, activation="tanh"),
        keras.layers.Dense(n_classes, activation="softmax"),
    ]


# %% wrong: forgets to return the network | *
def build_lenet(input_shape=(28, 28, 1), n_classes=10):
    model = keras.Sequential()
    model.add(keras.Input(shape=input_shape))
    model.add(keras.layers.Conv2D(6, kernel_size=5, padding="same", activation="tanh"))
    model.add(keras.layers.AveragePooling2D(pool_size=2, strides=2))
    model.add(keras.layers.Conv2D(16, kernel_size=5, activation="tanh"))
    model.add(keras.layers.AveragePooling2D(pool_size=2, strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(120, activation="tanh"))
    model.add(keras.layers.Dense(84, activation="tanh"))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))


# %% cheat: an object that equals everything | *
class Anything:
    weights = ()

    def __eq__(self, other):
        return True

    def __call__(self, *arguments, **keywords):
        return self


def build_lenet(input_shape=(28, 28, 1), n_classes=10):
    return Anything()


# %% cheat: a network of the right size that looks at nothing | lenet-layers
class Constant(keras.layers.Layer):
    def __init__(self, n_classes):
        super().__init__()
        self.n_classes = n_classes

    def build(self, shape):
        size = 150 * shape[-1] + 60856 + 85 * (self.n_classes - 10) + 700
        self.weight = self.add_weight(shape=(size,))

    def call(self, x):
        return keras.ops.ones((keras.ops.shape(x)[0], self.n_classes)) / self.n_classes


def build_lenet(input_shape=(28, 28, 1), n_classes=10):
    return keras.Sequential([keras.Input(input_shape), Constant(n_classes)])
