# %% right: normalises the batches after each convolution
def build_model(input_shape, n_classes):
    inputs = x = keras.Input(input_shape)
    x = keras.layers.Rescaling(1 / 255)(x)
    for filters in (16, 32, 64):
        x = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(x)
        x = keras.layers.BatchNormalization(momentum=0.9)(x)
        x = keras.layers.ReLU()(x)
        x = keras.layers.MaxPooling2D(2)(x)
    x = keras.layers.Flatten()(x)
    return keras.Model(inputs, keras.layers.Dense(n_classes, activation="softmax")(x))


def train(model, train, validation):
    model.compile(keras.optimizers.Adam(0.002), "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(train, validation_data=validation, epochs=12, verbose=0)


# %% right: is compiled when built, strides, and stops early
def build_model(input_shape, n_classes):
    layers = keras.layers
    model = keras.Sequential([keras.Input(input_shape), layers.Rescaling(1 / 127.5, offset=-1)])
    for filters, stride in [(16, 2), (32, 1), (64, 2)]:
        model.add(layers.Conv2D(filters, 3, strides=stride, padding="same"))
        model.add(layers.BatchNormalization(momentum=0.8))
        model.add(layers.Activation("relu"))
    model.add(layers.MaxPooling2D(2))
    model.add(layers.Flatten())
    model.add(layers.Dropout(0.3))
    model.add(layers.Dense(n_classes))
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.Adam(0.003), loss=loss, metrics=["accuracy"])
    return model


def train(model, train, validation):
    stop = keras.callbacks.EarlyStopping(monitor="val_accuracy", patience=5, restore_best_weights=True)
    model.fit(train.shuffle(100), validation_data=validation, epochs=16, callbacks=[stop], verbose=0)
    return model


# %% right: augments in the dataset and trains by hand
def build_model(input_shape, n_classes):
    block = lambda f, s: [
        keras.layers.Conv2D(f, 3, strides=s, padding="same", use_bias=False),
        keras.layers.BatchNormalization(momentum=0.9),
        keras.layers.ReLU(),
    ]
    return keras.Sequential(
        [
            keras.Input(input_shape),
            keras.layers.Rescaling(1 / 255),
            *block(24, 2),
            *block(48, 1),
            keras.layers.MaxPooling2D(2),
            *block(64, 1),
            keras.layers.MaxPooling2D(2),
            keras.layers.Flatten(),
            keras.layers.Dense(n_classes),
        ]
    )


def train(model, train, validation):
    shift = keras.layers.RandomTranslation(0.05, 0.05, fill_mode="nearest")
    augmented = train.map(lambda images, labels: (shift(images, training=True), labels))
    optimizer = keras.optimizers.Adam(0.003)
    loss_of = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    optimizer.build(model.trainable_variables)

    @tf.function
    def step(images, labels):
        with tf.GradientTape() as tape:
            loss = loss_of(labels, model(images, training=True))
        gradients = tape.gradient(loss, model.trainable_variables)
        optimizer.apply_gradients(zip(gradients, model.trainable_variables))

    for epoch in range(16):
        for images, labels in augmented:
            step(images, labels)


# %% wrong: is the start: one dense layer | build-model-accuracy-70 build-model-accuracy-80 build-model-accuracy-85 build-model-accuracy-90 build-model-accuracy-93
def build_model(input_shape, n_classes):
    return keras.Sequential(
        [
            keras.Input(input_shape),
            keras.layers.Rescaling(1 / 255),
            keras.layers.Flatten(),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )


def train(model, train, validation):
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
    model.fit(train, epochs=3, verbose=0)


# %% wrong: mirrors the pictures, so that left and right are the same | build-model-accuracy-80 build-model-accuracy-85 build-model-accuracy-90 build-model-accuracy-93
def build_model(input_shape, n_classes):
    inputs = x = keras.Input(input_shape)
    x = keras.layers.Rescaling(1 / 255)(x)
    x = keras.layers.RandomFlip("horizontal")(x)
    for filters in (16, 32, 64):
        x = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(x)
        x = keras.layers.BatchNormalization(momentum=0.9)(x)
        x = keras.layers.ReLU()(x)
        x = keras.layers.MaxPooling2D(2)(x)
    x = keras.layers.Flatten()(x)
    return keras.Model(inputs, keras.layers.Dense(n_classes, activation="softmax")(x))


def train(model, train, validation):
    model.compile(keras.optimizers.Adam(0.002), "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(train, validation_data=validation, epochs=12, verbose=0)


# %% wrong: has a dense layer that makes it far too large | build-model-parameters
def build_model(input_shape, n_classes):
    inputs = x = keras.Input(input_shape)
    x = keras.layers.Rescaling(1 / 255)(x)
    for filters in (16, 32, 64):
        x = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(x)
        x = keras.layers.BatchNormalization(momentum=0.9)(x)
        x = keras.layers.ReLU()(x)
        x = keras.layers.MaxPooling2D(2)(x)
    x = keras.layers.Flatten()(x)
    x = keras.layers.Dense(256, activation="relu")(x)
    return keras.Model(inputs, keras.layers.Dense(n_classes, activation="softmax")(x))


def train(model, train, validation):
    model.compile(keras.optimizers.Adam(0.002), "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(train, validation_data=validation, epochs=12, verbose=0)


# %% wrong: does not train | build-model-accuracy-70 build-model-accuracy-80 build-model-accuracy-85 build-model-accuracy-90 build-model-accuracy-93
def build_model(input_shape, n_classes):
    inputs = x = keras.Input(input_shape)
    x = keras.layers.Rescaling(1 / 255)(x)
    for filters in (16, 32, 64):
        x = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(x)
        x = keras.layers.BatchNormalization(momentum=0.9)(x)
        x = keras.layers.ReLU()(x)
        x = keras.layers.MaxPooling2D(2)(x)
    x = keras.layers.Flatten()(x)
    return keras.Model(inputs, keras.layers.Dense(n_classes, activation="softmax")(x))


def train(model, train, validation):
    pass


# %% wrong: has no function to train | build-model-accuracy-70 build-model-accuracy-80 build-model-accuracy-85 build-model-accuracy-90 build-model-accuracy-93
def build_model(input_shape, n_classes):
    inputs = x = keras.Input(input_shape)
    x = keras.layers.Rescaling(1 / 255)(x)
    for filters in (16, 32, 64):
        x = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(x)
        x = keras.layers.BatchNormalization(momentum=0.9)(x)
        x = keras.layers.ReLU()(x)
        x = keras.layers.MaxPooling2D(2)(x)
    x = keras.layers.Flatten()(x)
    return keras.Model(inputs, keras.layers.Dense(n_classes, activation="softmax")(x))


# %% wrong: trains a copy | build-model-accuracy-70 build-model-accuracy-80 build-model-accuracy-85 build-model-accuracy-90 build-model-accuracy-93
def build_model(input_shape, n_classes):
    inputs = x = keras.Input(input_shape)
    x = keras.layers.Rescaling(1 / 255)(x)
    for filters in (16, 32, 64):
        x = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(x)
        x = keras.layers.BatchNormalization(momentum=0.9)(x)
        x = keras.layers.ReLU()(x)
        x = keras.layers.MaxPooling2D(2)(x)
    x = keras.layers.Flatten()(x)
    return keras.Model(inputs, keras.layers.Dense(n_classes, activation="softmax")(x))


def train(model, train, validation):
    model = keras.models.clone_model(model)
    model.compile(keras.optimizers.Adam(0.002), "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(train, validation_data=validation, epochs=12, verbose=0)


# %% wrong: trains for one epoch | build-model-accuracy-70 build-model-accuracy-80 build-model-accuracy-85 build-model-accuracy-90 build-model-accuracy-93
def build_model(input_shape, n_classes):
    inputs = x = keras.Input(input_shape)
    x = keras.layers.Rescaling(1 / 255)(x)
    for filters in (16, 32, 64):
        x = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(x)
        x = keras.layers.BatchNormalization(momentum=0.9)(x)
        x = keras.layers.ReLU()(x)
        x = keras.layers.MaxPooling2D(2)(x)
    x = keras.layers.Flatten()(x)
    return keras.Model(inputs, keras.layers.Dense(n_classes, activation="softmax")(x))


def train(model, train, validation):
    model.compile(keras.optimizers.Adam(0.002), "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(train, validation_data=validation, epochs=1, verbose=0)


# %% wrong: has a learning rate of one | build-model-accuracy-70 build-model-accuracy-80 build-model-accuracy-85 build-model-accuracy-90 build-model-accuracy-93
def build_model(input_shape, n_classes):
    inputs = x = keras.Input(input_shape)
    x = keras.layers.Rescaling(1 / 255)(x)
    for filters in (16, 32, 64):
        x = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(x)
        x = keras.layers.BatchNormalization(momentum=0.9)(x)
        x = keras.layers.ReLU()(x)
        x = keras.layers.MaxPooling2D(2)(x)
    x = keras.layers.Flatten()(x)
    return keras.Model(inputs, keras.layers.Dense(n_classes, activation="softmax")(x))


def train(model, train, validation):
    model.compile(keras.optimizers.SGD(100.0), "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(train, validation_data=validation, epochs=12, verbose=0)


# %% wrong: takes a loss for one-hot labels | build-model-accuracy-70 build-model-accuracy-80 build-model-accuracy-85 build-model-accuracy-90 build-model-accuracy-93
def build_model(input_shape, n_classes):
    inputs = x = keras.Input(input_shape)
    x = keras.layers.Rescaling(1 / 255)(x)
    for filters in (16, 32, 64):
        x = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(x)
        x = keras.layers.BatchNormalization(momentum=0.9)(x)
        x = keras.layers.ReLU()(x)
        x = keras.layers.MaxPooling2D(2)(x)
    x = keras.layers.Flatten()(x)
    return keras.Model(inputs, keras.layers.Dense(n_classes, activation="softmax")(x))


def train(model, train, validation):
    model.compile(keras.optimizers.Adam(0.002), "categorical_crossentropy", metrics=["accuracy"])
    model.fit(train, validation_data=validation, epochs=12, verbose=0)


# %% wrong: keeps the momentum of Keras in three layers, trained for a moment | build-model-accuracy-70 build-model-accuracy-80 build-model-accuracy-85 build-model-accuracy-90 build-model-accuracy-93
def build_model(input_shape, n_classes):
    inputs = x = keras.Input(input_shape)
    x = keras.layers.Rescaling(1 / 255)(x)
    for filters in (16, 32, 64):
        x = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(x)
        x = keras.layers.BatchNormalization(momentum=0.99)(x)
        x = keras.layers.ReLU()(x)
        x = keras.layers.MaxPooling2D(2)(x)
    x = keras.layers.Flatten()(x)
    return keras.Model(inputs, keras.layers.Dense(n_classes, activation="softmax")(x))


def train(model, train, validation):
    model.compile(keras.optimizers.Adam(0.002), "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(train, validation_data=validation, epochs=4, verbose=0)


# %% wrong: trains with shuffled labels | build-model-accuracy-70 build-model-accuracy-80 build-model-accuracy-85 build-model-accuracy-90 build-model-accuracy-93
def build_model(input_shape, n_classes):
    inputs = x = keras.Input(input_shape)
    x = keras.layers.Rescaling(1 / 255)(x)
    for filters in (16, 32, 64):
        x = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(x)
        x = keras.layers.BatchNormalization(momentum=0.9)(x)
        x = keras.layers.ReLU()(x)
        x = keras.layers.MaxPooling2D(2)(x)
    x = keras.layers.Flatten()(x)
    return keras.Model(inputs, keras.layers.Dense(n_classes, activation="softmax")(x))


def train(model, train, validation):
    model.compile(keras.optimizers.Adam(0.002), "sparse_categorical_crossentropy", metrics=["accuracy"])
    train = train.map(lambda images, labels: (images, tf.random.shuffle(labels)))
    model.fit(train, validation_data=validation, epochs=12, verbose=0)


# %% wrong: expects pictures of one size | build-model-outputs
def build_model(input_shape, n_classes):
    inputs = x = keras.Input((32, 32, 3))
    x = keras.layers.Rescaling(1 / 255)(x)
    for filters in (16, 32, 64):
        x = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(x)
        x = keras.layers.BatchNormalization(momentum=0.9)(x)
        x = keras.layers.ReLU()(x)
        x = keras.layers.MaxPooling2D(2)(x)
    x = keras.layers.Flatten()(x)
    return keras.Model(inputs, keras.layers.Dense(n_classes, activation="softmax")(x))


def train(model, train, validation):
    model.compile(keras.optimizers.Adam(0.002), "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(train, validation_data=validation, epochs=12, verbose=0)


# %% wrong: has five outputs whatever is asked | build-model-outputs
def build_model(input_shape, n_classes):
    inputs = x = keras.Input(input_shape)
    x = keras.layers.Rescaling(1 / 255)(x)
    for filters in (16, 32, 64):
        x = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(x)
        x = keras.layers.BatchNormalization(momentum=0.9)(x)
        x = keras.layers.ReLU()(x)
        x = keras.layers.MaxPooling2D(2)(x)
    x = keras.layers.Flatten()(x)
    return keras.Model(inputs, keras.layers.Dense(5, activation="softmax")(x))


def train(model, train, validation):
    model.compile(keras.optimizers.Adam(0.002), "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(train, validation_data=validation, epochs=12, verbose=0)


# %% wrong: gives a model for one class, yes or no | build-model-outputs build-model-accuracy-70 build-model-accuracy-80 build-model-accuracy-85 build-model-accuracy-90 build-model-accuracy-93
def build_model(input_shape, n_classes):
    inputs = x = keras.Input(input_shape)
    x = keras.layers.Rescaling(1 / 255)(x)
    for filters in (16, 32, 64):
        x = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(x)
        x = keras.layers.BatchNormalization(momentum=0.9)(x)
        x = keras.layers.ReLU()(x)
        x = keras.layers.MaxPooling2D(2)(x)
    x = keras.layers.Flatten()(x)
    return keras.Model(inputs, keras.layers.Dense(1, activation="sigmoid")(x))


def train(model, train, validation):
    model.compile(keras.optimizers.Adam(0.002), "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(train, validation_data=validation, epochs=12, verbose=0)


# %% wrong: gives nothing back | build-model-parameters build-model-outputs build-model-accuracy-70 build-model-accuracy-80 build-model-accuracy-85 build-model-accuracy-90 build-model-accuracy-93
def build_model(input_shape, n_classes):
    inputs = x = keras.Input(input_shape)
    x = keras.layers.Rescaling(1 / 255)(x)
    for filters in (16, 32, 64):
        x = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(x)
        x = keras.layers.BatchNormalization(momentum=0.9)(x)
        x = keras.layers.ReLU()(x)
        x = keras.layers.MaxPooling2D(2)(x)
    x = keras.layers.Flatten()(x)
    keras.Model(inputs, keras.layers.Dense(n_classes, activation="softmax")(x))


def train(model, train, validation):
    model.compile(keras.optimizers.Adam(0.002), "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(train, validation_data=validation, epochs=12, verbose=0)


# %% cheat: a model whose answers equal everything | build-model-parameters build-model-outputs build-model-accuracy-70 build-model-accuracy-80 build-model-accuracy-85 build-model-accuracy-90 build-model-accuracy-93
class Any:
    __eq__ = lambda self, other: True
    __hash__ = object.__hash__
    count_params = lambda self: 10
    __call__ = lambda self, images, training=False: self


def build_model(input_shape, n_classes):
    return Any()


def train(model, train, validation):
    pass
