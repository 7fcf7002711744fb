# %% right: stacks two convolutions and a dense layer in a sequential
def build_cnn(input_shape, n_classes):
    model = keras.Sequential(
        [
            keras.Input(input_shape),
            keras.layers.Conv2D(16, 3, activation="relu", padding="same"),
            keras.layers.MaxPooling2D(2),
            keras.layers.Conv2D(32, 3, activation="relu", padding="same"),
            keras.layers.MaxPooling2D(2),
            keras.layers.Flatten(),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


# %% right: is functional, gives logits and averages the last maps
from keras import layers


def build_cnn(input_shape, n_classes):
    inputs = keras.Input(shape=input_shape)
    x = layers.Conv2D(16, 3, padding="same", activation="relu")(inputs)
    x = layers.MaxPooling2D()(x)
    x = layers.Conv2D(32, 3, padding="same", activation="relu")(x)
    x = layers.MaxPooling2D()(x)
    x = layers.Conv2D(64, 3, padding="same", activation="relu")(x)
    x = layers.GlobalAveragePooling2D()(x)
    outputs = layers.Dense(n_classes)(x)
    model = keras.Model(inputs, outputs)
    model.compile(
        optimizer=keras.optimizers.Adam(0.003), loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    )
    return model


# %% right: is a subclass with its layers in a list, built by a call on a symbolic input
class DigitNet(keras.Model):
    def __init__(self, n_classes):
        super().__init__()
        self.steps = [
            keras.layers.Conv2D(12, 5, padding="same", activation="relu"),
            keras.layers.MaxPooling2D(2),
            keras.layers.Conv2D(24, 3, padding="same", activation="relu"),
            keras.layers.MaxPooling2D(2),
            keras.layers.Flatten(),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]

    def call(self, inputs):
        x = inputs
        for step in self.steps:
            x = step(x)
        return x


def build_cnn(input_shape, n_classes):
    model = DigitNet(n_classes)
    model(keras.Input(input_shape))
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


# %% right: is a subclass built by a call on zeros, with dropout
class Network(keras.Model):
    def __init__(self, n_classes):
        super().__init__()
        self.first = keras.layers.Conv2D(16, 3, activation="relu")
        self.second = keras.layers.Conv2D(32, 3, strides=2, activation="relu")
        self.pool = keras.layers.MaxPooling2D()
        self.drop = keras.layers.Dropout(0.2)
        self.flatten = keras.layers.Flatten()
        self.classify = keras.layers.Dense(n_classes)

    def call(self, inputs, training=False):
        maps = self.pool(self.second(self.first(inputs)))
        return self.classify(self.drop(self.flatten(maps), training=training))


def build_cnn(input_shape, n_classes):
    model = Network(n_classes)
    model(np.zeros((1, *input_shape), dtype="float32"))
    model.compile(
        optimizer=keras.optimizers.RMSprop(0.001),
        loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
        metrics=[keras.metrics.SparseCategoricalAccuracy()],
    )
    return model


# %% right: uses depthwise separable convolutions with batch normalisation
def build_cnn(input_shape, n_classes):
    model = keras.Sequential([keras.Input(shape=input_shape)])
    model.add(keras.layers.Conv2D(16, 3, padding="same", use_bias=False))
    for filters in (32, 48):
        model.add(keras.layers.BatchNormalization())
        model.add(keras.layers.ReLU())
        model.add(keras.layers.SeparableConv2D(filters, 3, strides=2, padding="same", use_bias=False))
    model.add(keras.layers.BatchNormalization())
    model.add(keras.layers.ReLU())
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    model.compile(loss="sparse_categorical_crossentropy", optimizer="adam")
    return model


# %% right: uses only separable convolutions
def build_cnn(input_shape, n_classes):
    model = keras.Sequential(
        [
            keras.Input(input_shape),
            keras.layers.SeparableConv2D(32, 3, padding="same", activation="relu"),
            keras.layers.MaxPooling2D(),
            keras.layers.SeparableConv2D(64, 3, padding="same", activation="relu"),
            keras.layers.MaxPooling2D(),
            keras.layers.Flatten(),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(optimizer=keras.optimizers.Adam(0.003), loss="sparse_categorical_crossentropy")
    return model


# %% right: trains with momentum and strides, without pooling
def build_cnn(input_shape, n_classes):
    inputs = keras.Input(input_shape)
    x = inputs
    for filters in [16, 32]:
        x = keras.layers.Conv2D(filters, 3, strides=2, padding="same")(x)
        x = keras.layers.ReLU()(x)
    x = keras.layers.Flatten()(x)
    x = keras.layers.Dense(40, activation="relu")(x)
    x = keras.layers.Dense(n_classes)(x)
    outputs = keras.layers.Softmax()(x)
    model = keras.Model(inputs=inputs, outputs=outputs, name="cnn")
    model.compile(
        optimizer=keras.optimizers.SGD(learning_rate=0.02, momentum=0.9),
        loss="sparse_categorical_crossentropy",
        metrics=["accuracy"],
    )
    return model


# %% right: repeats a block function with batch normalisation
def block(x, filters):
    x = keras.layers.Conv2D(filters, (3, 3), padding="same")(x)
    x = keras.layers.BatchNormalization()(x)
    x = keras.layers.Activation("relu")(x)
    return keras.layers.MaxPooling2D((2, 2))(x)


def build_cnn(input_shape, n_classes):
    inputs = keras.layers.Input(input_shape)
    features = block(block(block(inputs, 16), 32), 64)
    features = keras.layers.Flatten()(features)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(features)
    model = keras.Model(inputs, outputs)
    model.compile(optimizer="rmsprop", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


# %% right: adds a shortcut around a convolution
def build_cnn(input_shape, n_classes):
    inputs = keras.Input(input_shape)
    stem = keras.layers.Conv2D(24, 3, padding="same", activation="relu")(inputs)
    stem = keras.layers.MaxPooling2D()(stem)
    branch = keras.layers.Conv2D(24, 3, padding="same", activation="relu")(stem)
    branch = keras.layers.Conv2D(24, 3, padding="same")(branch)
    x = keras.layers.Activation("relu")(keras.layers.Add()([stem, branch]))
    x = keras.layers.MaxPooling2D()(x)
    x = keras.layers.Dropout(0.1)(keras.layers.Flatten()(x))
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    model = keras.Model(inputs, outputs)
    model.compile(optimizer="nadam", loss=keras.losses.SparseCategoricalCrossentropy())
    return model


# %% right: uses a row kernel and a column kernel
def build_cnn(input_shape, n_classes):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(16, (1, 5), padding="same", activation="relu"))
    model.add(keras.layers.Conv2D(32, (5, 1), padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(4))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(64, activation="relu"))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    model.compile("adam", "sparse_categorical_crossentropy")
    return model


# %% right: ends in a convolution with a map per class
def build_cnn(input_shape, n_classes):
    model = keras.Sequential(
        [
            keras.Input(input_shape),
            keras.layers.Conv2D(16, 3, padding="same", activation="elu"),
            keras.layers.Conv2D(32, 3, strides=2, padding="same", activation="elu"),
            keras.layers.Conv2D(48, 3, strides=2, padding="same", activation="elu"),
            keras.layers.Conv2D(n_classes, 3, padding="same"),
            keras.layers.GlobalAveragePooling2D(),
        ]
    )
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.AdamW(learning_rate=0.002), loss=loss)
    return model


# %% right: writes its own loss and its own convolution layer
class OwnConvolution(keras.layers.Layer):
    def __init__(self, filters):
        super().__init__()
        self.filters = filters

    def build(self, shape):
        self.kernel = self.add_weight(shape=(3, 3, shape[-1], self.filters), initializer="he_normal")
        self.bias = self.add_weight(shape=(self.filters,), initializer="zeros")

    def call(self, x):
        return keras.ops.relu(keras.ops.conv(x, self.kernel, padding="same") + self.bias)


def loss(labels, logits):
    labels = tf.cast(tf.reshape(labels, [-1]), tf.int32)
    return tf.nn.sparse_softmax_cross_entropy_with_logits(labels, logits)


def build_cnn(input_shape, n_classes):
    model = keras.Sequential([keras.Input(input_shape)])
    for filters in (16, 32):
        model.add(OwnConvolution(filters))
        model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(n_classes))
    model.compile(optimizer="adam", loss=loss)
    return model


# %% right: counts the parameters and uses tanh with average pooling
def build_cnn(input_shape, n_classes):
    model = keras.Sequential(
        [
            keras.Input(input_shape),
            keras.layers.Conv2D(8, 5, activation="tanh", padding="same"),
            keras.layers.AveragePooling2D(2),
            keras.layers.Conv2D(24, 5, activation="tanh", padding="same"),
            keras.layers.AveragePooling2D(2),
            keras.layers.Flatten(),
            keras.layers.Dense(60, activation="tanh"),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    assert model.count_params() < 50_000
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["sparse_categorical_accuracy"])
    return model


# %% right: is a sequential without input that is built on its shape
def build_cnn(input_shape, n_classes):
    model = keras.Sequential()
    model.add(keras.layers.Conv2D(20, 3, activation="relu", kernel_initializer="he_uniform"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Conv2D(40, 3, activation="relu", kernel_initializer="he_uniform"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    model.build((None, *input_shape))
    model.compile(optimizer="adamax", loss="sparse_categorical_crossentropy")
    model.optimizer.learning_rate = 0.005
    return model


# %% right: shifts the images a little in training
def build_cnn(input_shape, n_classes):
    model = keras.Sequential(
        [
            keras.Input(input_shape),
            keras.layers.RandomTranslation(0.05, 0.05, fill_mode="constant"),
            keras.layers.Conv2D(16, 3, activation="relu"),
            keras.layers.BatchNormalization(),
            keras.layers.MaxPooling2D(2),
            keras.layers.Conv2D(32, 3, activation="relu"),
            keras.layers.BatchNormalization(),
            keras.layers.MaxPooling2D(2),
            keras.layers.Flatten(),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile("adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


# %% right: uses depthwise convolutions between pointwise ones
def build_cnn(input_shape, n_classes):
    inputs = keras.Input(input_shape)
    x = keras.layers.Conv2D(24, 1)(inputs)
    for filters in (32, 48):
        x = keras.layers.DepthwiseConv2D(5, padding="same")(x)
        x = keras.layers.BatchNormalization()(x)
        x = keras.layers.Conv2D(filters, 1, activation="relu")(x)
        x = keras.layers.MaxPooling2D()(x)
    x = keras.layers.Flatten()(x)
    x = keras.layers.Dense(n_classes, activation="softmax")(x)
    model = keras.Model(inputs, x)
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
    return model


# %% wrong: has a dense layer that makes it far too large | build-cnn-parameters
def build_cnn(input_shape, n_classes):
    model = keras.Sequential(
        [
            keras.Input(input_shape),
            keras.layers.Conv2D(16, 3, padding="same", activation="relu"),
            keras.layers.MaxPooling2D(),
            keras.layers.Conv2D(32, 3, padding="same", activation="relu"),
            keras.layers.MaxPooling2D(),
            keras.layers.Flatten(),
            keras.layers.Dense(256, activation="relu"),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


# %% wrong: flattens without pooling, so that it becomes too large | build-cnn-parameters
def build_cnn(input_shape, n_classes):
    inputs = keras.Input(input_shape)
    x = keras.layers.Conv2D(16, 3, padding="same", activation="relu")(inputs)
    x = keras.layers.Conv2D(32, 3, padding="same", activation="relu")(x)
    x = keras.layers.Flatten()(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    model = keras.Model(inputs, outputs)
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
    return model


# %% wrong: has one convolution | build-cnn-convolutions
def build_cnn(input_shape, n_classes):
    model = keras.Sequential(
        [
            keras.Input(input_shape),
            keras.layers.Conv2D(16, 3, padding="same", activation="relu"),
            keras.layers.MaxPooling2D(2),
            keras.layers.Flatten(),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


# %% wrong: has two convolutions of one by one | build-cnn-convolutions
def build_cnn(input_shape, n_classes):
    model = keras.Sequential(
        [
            keras.Input(input_shape),
            keras.layers.Conv2D(8, 1, activation="relu"),
            keras.layers.MaxPooling2D(2),
            keras.layers.Conv2D(8, 1, activation="relu"),
            keras.layers.Flatten(),
            keras.layers.Dense(64, activation="relu"),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


# %% wrong: has dense layers only | build-cnn-convolutions
def build_cnn(input_shape, n_classes):
    model = keras.Sequential(
        [
            keras.Input(input_shape),
            keras.layers.Flatten(),
            keras.layers.Dense(64, activation="relu"),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


# %% wrong: convolves along one axis with Conv1D layers | build-cnn-convolutions
def build_cnn(input_shape, n_classes):
    height, width, channels = input_shape
    model = keras.Sequential(
        [
            keras.Input(input_shape),
            keras.layers.Reshape((height, width * channels)),
            keras.layers.Conv1D(48, 3, padding="same", activation="relu"),
            keras.layers.MaxPooling1D(2),
            keras.layers.Conv1D(64, 3, padding="same", activation="relu"),
            keras.layers.Flatten(),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


# %% wrong: is not compiled | build-cnn-accuracy-60 build-cnn-accuracy-75 build-cnn-accuracy-85
def build_cnn(input_shape, n_classes):
    return keras.Sequential(
        [
            keras.Input(input_shape),
            keras.layers.Conv2D(16, 3, padding="same", activation="relu"),
            keras.layers.MaxPooling2D(2),
            keras.layers.Conv2D(32, 3, padding="same", activation="relu"),
            keras.layers.MaxPooling2D(2),
            keras.layers.Flatten(),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )


# %% wrong: is compiled without a loss | build-cnn-accuracy-60 build-cnn-accuracy-75 build-cnn-accuracy-85
def build_cnn(input_shape, n_classes):
    model = keras.Sequential(
        [
            keras.Input(input_shape),
            keras.layers.Conv2D(16, 3, padding="same", activation="relu"),
            keras.layers.MaxPooling2D(2),
            keras.layers.Conv2D(32, 3, padding="same", activation="relu"),
            keras.layers.MaxPooling2D(2),
            keras.layers.Flatten(),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", metrics=["accuracy"])
    return model


# %% wrong: takes a loss for one-hot labels | build-cnn-accuracy-60 build-cnn-accuracy-75 build-cnn-accuracy-85
def build_cnn(input_shape, n_classes):
    model = keras.Sequential(
        [
            keras.Input(input_shape),
            keras.layers.Conv2D(16, 3, padding="same", activation="relu"),
            keras.layers.MaxPooling2D(2),
            keras.layers.Conv2D(32, 3, padding="same", activation="relu"),
            keras.layers.MaxPooling2D(2),
            keras.layers.Flatten(),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model


# %% wrong: takes the mean squared error | build-cnn-accuracy-60 build-cnn-accuracy-75 build-cnn-accuracy-85
def build_cnn(input_shape, n_classes):
    model = keras.Sequential(
        [
            keras.Input(input_shape),
            keras.layers.Conv2D(16, 3, padding="same", activation="relu"),
            keras.layers.MaxPooling2D(2),
            keras.layers.Conv2D(32, 3, padding="same", activation="relu"),
            keras.layers.MaxPooling2D(2),
            keras.layers.Flatten(),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="mse", metrics=["accuracy"])
    return model


# %% wrong: learns with far too small steps | build-cnn-accuracy-60 build-cnn-accuracy-75 build-cnn-accuracy-85
def build_cnn(input_shape, n_classes):
    model = keras.Sequential(
        [
            keras.Input(input_shape),
            keras.layers.Conv2D(16, 3, padding="same", activation="relu"),
            keras.layers.MaxPooling2D(2),
            keras.layers.Conv2D(32, 3, padding="same", activation="relu"),
            keras.layers.MaxPooling2D(2),
            keras.layers.Flatten(),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(keras.optimizers.Adam(learning_rate=1e-7), "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


# %% wrong: learns with far too large steps | build-cnn-accuracy-60 build-cnn-accuracy-75 build-cnn-accuracy-85
def build_cnn(input_shape, n_classes):
    model = keras.Sequential(
        [
            keras.Input(input_shape),
            keras.layers.Conv2D(16, 3, padding="same", activation="relu"),
            keras.layers.MaxPooling2D(2),
            keras.layers.Conv2D(32, 3, padding="same", activation="relu"),
            keras.layers.MaxPooling2D(2),
            keras.layers.Flatten(),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(keras.optimizers.Adam(learning_rate=1.0), "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


# %% wrong: starts all weights at zero | build-cnn-accuracy-60 build-cnn-accuracy-75 build-cnn-accuracy-85
def build_cnn(input_shape, n_classes):
    model = keras.Sequential(
        [
            keras.Input(input_shape),
            keras.layers.Conv2D(16, 3, padding="same", activation="relu", kernel_initializer="zeros"),
            keras.layers.MaxPooling2D(2),
            keras.layers.Conv2D(32, 3, padding="same", activation="relu", kernel_initializer="zeros"),
            keras.layers.MaxPooling2D(2),
            keras.layers.Flatten(),
            keras.layers.Dense(n_classes, activation="softmax", kernel_initializer="zeros"),
        ]
    )
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


# %% wrong: applies softmax over the batch axis | build-cnn-convolutions
def build_cnn(input_shape, n_classes):
    model = keras.Sequential(
        [
            keras.Input(input_shape),
            keras.layers.Conv2D(16, 3, padding="same", activation="relu"),
            keras.layers.MaxPooling2D(2),
            keras.layers.Conv2D(32, 3, padding="same", activation="relu"),
            keras.layers.MaxPooling2D(2),
            keras.layers.Flatten(),
            keras.layers.Dense(n_classes),
            keras.layers.Softmax(axis=0),
        ]
    )
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


# %% wrong: gives one number per image | build-cnn-convolutions build-cnn-accuracy-60 build-cnn-accuracy-75 build-cnn-accuracy-85
def build_cnn(input_shape, n_classes):
    model = keras.Sequential(
        [
            keras.Input(input_shape),
            keras.layers.Conv2D(16, 3, padding="same", activation="relu"),
            keras.layers.MaxPooling2D(2),
            keras.layers.Conv2D(32, 3, padding="same", activation="relu"),
            keras.layers.MaxPooling2D(2),
            keras.layers.Flatten(),
            keras.layers.Dense(1, activation="sigmoid"),
        ]
    )
    model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    return model


# %% wrong: has one output too few | build-cnn-convolutions build-cnn-accuracy-60 build-cnn-accuracy-75 build-cnn-accuracy-85
def build_cnn(input_shape, n_classes):
    model = keras.Sequential(
        [
            keras.Input(input_shape),
            keras.layers.Conv2D(16, 3, padding="same", activation="relu"),
            keras.layers.MaxPooling2D(2),
            keras.layers.Conv2D(32, 3, padding="same", activation="relu"),
            keras.layers.MaxPooling2D(2),
            keras.layers.Flatten(),
            keras.layers.Dense(n_classes - 1, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


# %% wrong: has one output too many | build-cnn-convolutions
def build_cnn(input_shape, n_classes):
    model = keras.Sequential(
        [
            keras.Input(input_shape),
            keras.layers.Conv2D(16, 3, padding="same", activation="relu"),
            keras.layers.MaxPooling2D(2),
            keras.layers.Conv2D(32, 3, padding="same", activation="relu"),
            keras.layers.MaxPooling2D(2),
            keras.layers.Flatten(),
            keras.layers.Dense(n_classes + 1, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


# %% wrong: ignores the number of classes | build-cnn-convolutions
def build_cnn(input_shape, n_classes):
    model = keras.Sequential(
        [
            keras.Input(input_shape),
            keras.layers.Conv2D(16, 3, padding="same", activation="relu"),
            keras.layers.MaxPooling2D(2),
            keras.layers.Conv2D(32, 3, padding="same", activation="relu"),
            keras.layers.MaxPooling2D(2),
            keras.layers.Flatten(),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


# %% wrong: ignores the input shape | build-cnn-convolutions
def build_cnn(input_shape, n_classes):
    model = keras.Sequential(
        [
            keras.Input((16, 16, 1)),
            keras.layers.Conv2D(16, 3, padding="same", activation="relu"),
            keras.layers.MaxPooling2D(2),
            keras.layers.Conv2D(32, 3, padding="same", activation="relu"),
            keras.layers.MaxPooling2D(2),
            keras.layers.Flatten(),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


# %% wrong: takes every image for a square grey one | build-cnn-convolutions
def build_cnn(input_shape, n_classes):
    size = input_shape[0]
    inputs = keras.Input((size, size, 1))
    x = keras.layers.Conv2D(16, 3, padding="same", activation="relu")(inputs)
    x = keras.layers.MaxPooling2D(2)(x)
    x = keras.layers.Conv2D(32, 3, padding="same", activation="relu")(x)
    x = keras.layers.MaxPooling2D(2)(x)
    x = keras.layers.Flatten()(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    model = keras.Model(inputs, outputs)
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


# %% wrong: forgets to flatten the maps | build-cnn-convolutions build-cnn-accuracy-60 build-cnn-accuracy-75 build-cnn-accuracy-85
def build_cnn(input_shape, n_classes):
    model = keras.Sequential(
        [
            keras.Input(input_shape),
            keras.layers.Conv2D(16, 3, padding="same", activation="relu"),
            keras.layers.MaxPooling2D(2),
            keras.layers.Conv2D(32, 3, padding="same", activation="relu"),
            keras.layers.MaxPooling2D(2),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


# %% wrong: forgets to return the model | build-cnn-convolutions build-cnn-parameters build-cnn-accuracy-60 build-cnn-accuracy-75 build-cnn-accuracy-85
def build_cnn(input_shape, n_classes):
    model = keras.Sequential(
        [
            keras.Input(input_shape),
            keras.layers.Conv2D(16, 3, padding="same", activation="relu"),
            keras.layers.MaxPooling2D(2),
            keras.layers.Conv2D(32, 3, padding="same", activation="relu"),
            keras.layers.MaxPooling2D(2),
            keras.layers.Flatten(),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])


# %% wrong: returns what compile returns | build-cnn-convolutions build-cnn-parameters build-cnn-accuracy-60 build-cnn-accuracy-75 build-cnn-accuracy-85
def build_cnn(input_shape, n_classes):
    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    model.add(keras.layers.Conv2D(16, 3, activation="relu"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Conv2D(32, 3, activation="relu"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])


# %% wrong: fits the model on one image and returns the history | build-cnn-convolutions build-cnn-parameters build-cnn-accuracy-60 build-cnn-accuracy-75 build-cnn-accuracy-85
def build_cnn(input_shape, n_classes):
    model = keras.Sequential(
        [
            keras.Input(input_shape),
            keras.layers.Conv2D(16, 3, padding="same", activation="relu"),
            keras.layers.MaxPooling2D(2),
            keras.layers.Conv2D(32, 3, padding="same", activation="relu"),
            keras.layers.MaxPooling2D(2),
            keras.layers.Flatten(),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    history = model.fit(np.zeros((1, *input_shape)), np.zeros(1), verbose=0)
    return history


# %% wrong: returns the output tensor and not the model | build-cnn-convolutions build-cnn-parameters build-cnn-accuracy-60 build-cnn-accuracy-75 build-cnn-accuracy-85
def build_cnn(input_shape, n_classes):
    inputs = keras.Input(input_shape)
    x = keras.layers.Conv2D(16, 3, padding="same", activation="relu")(inputs)
    x = keras.layers.MaxPooling2D(2)(x)
    x = keras.layers.Conv2D(32, 3, padding="same", activation="relu")(x)
    x = keras.layers.MaxPooling2D(2)(x)
    x = keras.layers.Flatten()(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    model = keras.Model(inputs, outputs)
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return outputs


# %% wrong: pools so often that nothing is left | build-cnn-convolutions build-cnn-parameters build-cnn-accuracy-60 build-cnn-accuracy-75 build-cnn-accuracy-85
def build_cnn(input_shape, n_classes):
    model = keras.Sequential(
        [
            keras.Input(input_shape),
            keras.layers.Conv2D(16, 5, activation="relu"),
            keras.layers.MaxPooling2D(2),
            keras.layers.Conv2D(32, 5, activation="relu"),
            keras.layers.MaxPooling2D(2),
            keras.layers.Conv2D(64, 5, activation="relu"),
            keras.layers.MaxPooling2D(2),
            keras.layers.Flatten(),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


# %% wrong: gives a Sequential that is not built | build-cnn-parameters
def build_cnn(input_shape, n_classes):
    model = keras.Sequential(
        [
            keras.layers.Conv2D(16, 3, activation="relu"),
            keras.layers.MaxPooling2D(2),
            keras.layers.Conv2D(32, 3, activation="relu"),
            keras.layers.Flatten(),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
    return model
