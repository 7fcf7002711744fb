# %% right: one mean for all pixels, sequential
def build_classifier(x_train, n_classes):
    normalise = keras.layers.Normalization(axis=None)
    normalise.adapt(x_train)
    model = keras.Sequential(
        [
            keras.Input((8, 8)),
            normalise,
            keras.layers.Flatten(),
            keras.layers.Dense(64, activation="relu"),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


# %% right: each pixel has its own mean, functional, logits
def build_classifier(x_train, n_classes):
    inputs = keras.Input((8, 8))
    flat = keras.layers.Flatten()(inputs)
    normalise = keras.layers.Normalization()
    normalise.adapt(x_train.reshape(len(x_train), 64))
    x = normalise(flat)
    x = keras.layers.Dense(32, activation="relu")(x)
    outputs = keras.layers.Dense(n_classes)(x)
    model = keras.Model(inputs, outputs)
    model.compile(
        optimizer=keras.optimizers.Adam(0.002),
        loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
        metrics=[keras.metrics.SparseCategoricalAccuracy(name="share")],
    )
    return model


# %% right: mean and variance worked out with numpy, one column of pixels at a time
def build_classifier(x_train, n_classes):
    mean, variance = np.mean(x_train), np.var(x_train)
    model = keras.Sequential(
        [
            keras.layers.Normalization(mean=mean, variance=variance, axis=None),
            keras.layers.Reshape((64,)),
            keras.layers.Dense(100, activation="tanh"),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.build((None, 8, 8))
    model.compile(optimizer="rmsprop", loss="sparse_categorical_crossentropy", metrics=["acc"])
    return model


# %% right: a rescaling layer that does the same
def build_classifier(x_train, n_classes):
    mean, deviation = float(x_train.mean()), float(x_train.std())
    model = keras.Sequential()
    model.add(keras.Input(shape=(8, 8)))
    model.add(keras.layers.Rescaling(1 / deviation, offset=-mean / deviation))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["sparse_categorical_accuracy"])
    return model


# %% right: a subclass that is built
class Reader(keras.Model):
    def __init__(self, normalise, n_classes):
        super().__init__()
        self.normalise = normalise
        self.flatten = keras.layers.Flatten()
        self.hidden = keras.layers.Dense(64, activation="relu")
        self.last = keras.layers.Dense(n_classes, activation="softmax")

    def call(self, x):
        return self.last(self.hidden(self.flatten(self.normalise(x))))


def build_classifier(x_train, n_classes):
    normalise = keras.layers.Normalization(axis=None)
    normalise.adapt(x_train)
    model = Reader(normalise, n_classes)
    model(x_train[:1])
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


# %% right: a small convolutional network with dropout
def build_classifier(x_train, n_classes):
    normalise = keras.layers.Normalization(axis=None)
    normalise.adapt(x_train)
    model = keras.Sequential(
        [
            keras.Input((8, 8)),
            normalise,
            keras.layers.Reshape((8, 8, 1)),
            keras.layers.Conv2D(16, 3, activation="relu"),
            keras.layers.Flatten(),
            keras.layers.Dropout(0.2),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


# %% wrong: does not normalise | build-classifier-normalises
def build_classifier(x_train, n_classes):
    model = keras.Sequential(
        [
            keras.Input((8, 8)),
            keras.layers.Flatten(),
            keras.layers.Dense(64, activation="relu"),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


# %% wrong: forgets to adapt | build-classifier-normalises
def build_classifier(x_train, n_classes):
    model = keras.Sequential(
        [
            keras.Input((8, 8)),
            keras.layers.Normalization(axis=None),
            keras.layers.Flatten(),
            keras.layers.Dense(64, activation="relu"),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


# %% wrong: divides by 16, as these digits need | build-classifier-normalises
def build_classifier(x_train, n_classes):
    model = keras.Sequential(
        [
            keras.Input((8, 8)),
            keras.layers.Rescaling(1 / 16),
            keras.layers.Flatten(),
            keras.layers.Dense(64, activation="relu"),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


# %% wrong: divides by the largest value | build-classifier-normalises
def build_classifier(x_train, n_classes):
    model = keras.Sequential(
        [
            keras.Input((8, 8)),
            keras.layers.Rescaling(1 / x_train.max()),
            keras.layers.Flatten(),
            keras.layers.Dense(64, activation="relu"),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


# %% wrong: scales from the smallest to the largest value | build-classifier-normalises
def build_classifier(x_train, n_classes):
    low, high = float(x_train.min()), float(x_train.max())
    model = keras.Sequential(
        [
            keras.Input((8, 8)),
            keras.layers.Rescaling(1 / (high - low), offset=-low / (high - low)),
            keras.layers.Flatten(),
            keras.layers.Dense(64, activation="relu"),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


# %% wrong: normalises each image by itself | build-classifier-normalises
def build_classifier(x_train, n_classes):
    model = keras.Sequential(
        [
            keras.Input((8, 8)),
            keras.layers.Flatten(),
            keras.layers.LayerNormalization(center=False, scale=False),
            keras.layers.Dense(64, activation="relu"),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


# %% wrong: batch normalisation for normalisation | build-classifier-normalises
def build_classifier(x_train, n_classes):
    model = keras.Sequential(
        [
            keras.Input((8, 8)),
            keras.layers.BatchNormalization(),
            keras.layers.Flatten(),
            keras.layers.Dense(64, activation="relu"),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


# %% wrong: always ten classes | build-classifier-normalises
def build_classifier(x_train, n_classes):
    normalise = keras.layers.Normalization(axis=None)
    normalise.adapt(x_train)
    model = keras.Sequential(
        [keras.Input((8, 8)), normalise, keras.layers.Flatten(), keras.layers.Dense(10, activation="softmax")]
    )
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


# %% wrong: subtracts the mean and divides by the variance | build-classifier-normalises
def build_classifier(x_train, n_classes):
    mean, variance = float(x_train.mean()), float(x_train.var())
    model = keras.Sequential(
        [
            keras.Input((8, 8)),
            keras.layers.Rescaling(1 / variance, offset=-mean / variance),
            keras.layers.Flatten(),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


# %% wrong: divides by a deviation of zero | *
def build_classifier(x_train, n_classes):
    mean, deviation = x_train.mean(axis=0), x_train.std(axis=0)
    model = keras.Sequential(
        [
            keras.Input((8, 8)),
            keras.layers.Lambda(lambda x: (x - mean) / deviation),
            keras.layers.Flatten(),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


# %% wrong: does not compile | build-classifier-compiled
def build_classifier(x_train, n_classes):
    normalise = keras.layers.Normalization(axis=None)
    normalise.adapt(x_train)
    layers = [keras.Input((8, 8)), normalise, keras.layers.Flatten(), keras.layers.Dense(n_classes, "softmax")]
    return keras.Sequential(layers)


# %% wrong: a loss for one-hot labels | build-classifier-compiled
def build_classifier(x_train, n_classes):
    normalise = keras.layers.Normalization(axis=None)
    normalise.adapt(x_train)
    layers = [keras.Input((8, 8)), normalise, keras.layers.Flatten(), keras.layers.Dense(n_classes, "softmax")]
    model = keras.Sequential(layers)
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model


# %% wrong: the squared error, which runs and does not learn | build-classifier-compiled
def build_classifier(x_train, n_classes):
    normalise = keras.layers.Normalization(axis=None)
    normalise.adapt(x_train)
    layers = [keras.Input((8, 8)), normalise, keras.layers.Flatten(), keras.layers.Dense(n_classes, "softmax")]
    model = keras.Sequential(layers)
    model.compile(optimizer="adam", loss="mean_squared_error", metrics=["accuracy"])
    return model


# %% wrong: no metrics | build-classifier-compiled
def build_classifier(x_train, n_classes):
    normalise = keras.layers.Normalization(axis=None)
    normalise.adapt(x_train)
    layers = [
        keras.Input((8, 8)),
        normalise,
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(n_classes, "softmax"),
    ]
    model = keras.Sequential(layers)
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
    return model


# %% wrong: a learning rate that learns nothing | build-classifier-compiled
def build_classifier(x_train, n_classes):
    normalise = keras.layers.Normalization(axis=None)
    normalise.adapt(x_train)
    layers = [keras.Input((8, 8)), normalise, keras.layers.Flatten(), keras.layers.Dense(n_classes, "softmax")]
    model = keras.Sequential(layers)
    model.compile(keras.optimizers.Adam(1e-6), "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


# %% wrong: forgets to return | *
def build_classifier(x_train, n_classes):
    normalise = keras.layers.Normalization(axis=None)
    normalise.adapt(x_train)
    layers = [keras.Input((8, 8)), normalise, keras.layers.Flatten(), keras.layers.Dense(n_classes, "softmax")]
    model = keras.Sequential(layers)
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])


# %% wrong: normalises x_train in place and not in the model | *
def build_classifier(x_train, n_classes):
    x_train -= x_train.mean()
    x_train /= x_train.std()
    layers = [keras.Input((8, 8)), keras.layers.Flatten(), keras.layers.Dense(n_classes, "softmax")]
    model = keras.Sequential(layers)
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


# %% wrong: adapts to the first hundred images only | build-classifier-normalises
def build_classifier(x_train, n_classes):
    normalise = keras.layers.Normalization(axis=None)
    normalise.adapt(x_train[:100])
    model = keras.Sequential(
        [
            keras.Input((8, 8)),
            normalise,
            keras.layers.Flatten(),
            keras.layers.Dense(64, "relu"),
            keras.layers.Dense(n_classes, "softmax"),
        ]
    )
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model
