# %% right: a sequential network that grows layer by layer
def build_table_network(input_shape=(115, 51, 3), n_classes=5):
    layers = keras.layers

    def ccn():
        return layers.Lambda(lambda x: tf.nn.local_response_normalization(x, depth_radius=5, bias=1, alpha=1, beta=0.5))

    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    # L1
    model.add(layers.Conv2D(96, 7, strides=2, activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L2
    model.add(layers.Conv2D(128, 5, padding="same", activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L3
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L4
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L5
    model.add(layers.Conv2D(128, 3, padding="same", activation="relu"))
    model.add(layers.MaxPooling2D(3, strides=2))
    model.add(layers.Flatten())
    # F1
    model.add(layers.Dense(4096, activation="relu"))
    # F2
    model.add(layers.Dense(2048, activation="relu"))
    model.add(layers.Dropout(0.5))
    # F3
    model.add(layers.Dense(n_classes, activation="softmax"))
    return model


# %% right: functional, with the layer of exercise 2
@keras.saving.register_keras_serializable()
class CrossChannelNormalization(keras.layers.Layer):
    def __init__(self, depth_radius=5, bias=1, alpha=1, beta=0.5, **kwargs):
        super().__init__(**kwargs)
        self.constants = {"depth_radius": depth_radius, "bias": bias, "alpha": alpha, "beta": beta}

    def call(self, x):
        return tf.nn.local_response_normalization(x, **self.constants)

    def get_config(self):
        return super().get_config() | self.constants


def build_table_network(input_shape=(115, 51, 3), n_classes=5):
    inputs = keras.Input(input_shape)
    x = keras.layers.Conv2D(96, (7, 7), strides=(2, 2), padding="valid")(inputs)
    x = keras.layers.ReLU()(x)
    x = CrossChannelNormalization()(x)
    x = keras.layers.MaxPool2D((3, 3), strides=(2, 2), padding="valid")(x)
    x = keras.layers.Conv2D(128, (5, 5), padding="same")(x)
    x = keras.layers.ReLU()(x)
    x = CrossChannelNormalization()(x)
    x = keras.layers.MaxPool2D((3, 3), strides=(2, 2), padding="valid")(x)
    for filters in (256, 256, 128):
        x = keras.layers.Conv2D(filters, (3, 3), padding="same")(x)
        x = keras.layers.ReLU()(x)
    x = keras.layers.MaxPool2D((3, 3), strides=(2, 2), padding="valid")(x)
    x = keras.layers.Flatten()(x)
    x = keras.layers.Dense(4096)(x)
    x = keras.layers.ReLU()(x)
    x = keras.layers.Dense(2048)(x)
    x = keras.layers.ReLU()(x)
    x = keras.layers.Dropout(0.5)(x)
    x = keras.layers.Dense(n_classes)(x)
    return keras.Model(inputs, keras.layers.Softmax()(x))


# %% right: zeros added by hand
def build_table_network(input_shape=(115, 51, 3), n_classes=5):
    layers = keras.layers

    def ccn():
        return layers.Lambda(lambda x: tf.nn.local_response_normalization(x, depth_radius=5, bias=1, alpha=1, beta=0.5))

    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    # L1
    model.add(layers.Conv2D(96, 7, strides=2, activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L2
    model.add(layers.ZeroPadding2D(2))
    model.add(layers.Conv2D(128, 5, activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L3
    model.add(layers.ZeroPadding2D((1, 1)))
    model.add(layers.Conv2D(256, 3, activation="relu"))
    # L4
    model.add(layers.ZeroPadding2D((1, 1)))
    model.add(layers.Conv2D(256, 3, activation="relu"))
    # L5
    model.add(layers.Conv2D(128, 3, padding="same", activation="relu"))
    model.add(layers.MaxPooling2D(3, strides=2))
    model.add(layers.Flatten())
    # F1
    model.add(layers.Dense(4096, activation="relu"))
    # F2
    model.add(layers.Dense(2048, activation="relu"))
    model.add(layers.Dropout(0.5))
    # F3
    model.add(layers.Dense(n_classes, activation="softmax"))
    return model


# %% right: subclassed, its layers made from the last to the first
class TableNetwork(keras.Model):
    def __init__(self, n_classes):
        super().__init__()
        self.f3 = keras.layers.Dense(n_classes, activation="softmax")
        self.dropout = keras.layers.Dropout(0.5)
        self.f2 = keras.layers.Dense(2048, activation="relu")
        self.f1 = keras.layers.Dense(4096, activation="relu")
        self.flatten = keras.layers.Flatten()
        self.pool = keras.layers.MaxPooling2D(3, strides=2)
        self.l5 = keras.layers.Conv2D(128, 3, padding="same", activation="relu")
        self.l4 = keras.layers.Conv2D(256, 3, padding="same", activation="relu")
        self.l3 = keras.layers.Conv2D(256, 3, padding="same", activation="relu")
        self.l2 = keras.layers.Conv2D(128, 5, padding="same", activation="relu")
        self.l1 = keras.layers.Conv2D(96, 7, strides=2, activation="relu")

    def call(self, x, training=False):
        x = self.pool(tf.nn.local_response_normalization(self.l1(x), 5, 1, 1, 0.5))
        x = self.pool(tf.nn.local_response_normalization(self.l2(x), 5, 1, 1, 0.5))
        x = self.flatten(self.pool(self.l5(self.l4(self.l3(x)))))
        return self.f3(self.dropout(self.f2(self.f1(x)), training=training))


def build_table_network(input_shape=(115, 51, 3), n_classes=5):
    model = TableNetwork(n_classes)
    model(keras.Input(input_shape))
    return model


# %% right: subclassed, layers in a list, built by calling it
class Network(keras.Model):
    def __init__(self, stack):
        super().__init__()
        self.stack = stack

    def call(self, x, training=False):
        for layer in self.stack:
            x = layer(x, training=training) if isinstance(layer, keras.layers.Dropout) else layer(x)
        return x


def build_table_network(input_shape=(115, 51, 3), n_classes=5):
    def conv(filters, kernel, stride=1, padding="same"):
        return [keras.layers.Conv2D(filters, kernel, strides=stride, padding=padding), keras.layers.ReLU()]

    def ccn(x):
        return tf.nn.local_response_normalization(x, depth_radius=5, bias=1, alpha=1, beta=0.5)

    def pool():
        return keras.layers.MaxPooling2D(3, 2)

    stack = conv(96, 7, 2, "valid") + [keras.layers.Lambda(ccn), pool()]
    stack += conv(128, 5) + [keras.layers.Lambda(ccn), pool()]
    stack += conv(256, 3) + conv(256, 3) + conv(128, 3) + [pool(), keras.layers.Flatten()]
    stack += [keras.layers.Dense(4096, "relu"), keras.layers.Dense(2048, "relu"), keras.layers.Dropout(0.5)]
    network = Network([*stack, keras.layers.Dense(n_classes, "softmax")])
    network(np.zeros((1, *input_shape), "float32"))
    return network


# %% right: nested networks for features and classifier
def build_table_network(input_shape=(115, 51, 3), n_classes=5):
    layers = keras.layers

    def block(filters, kernel, stride, padding):
        return keras.Sequential(
            [
                layers.Conv2D(filters, kernel, strides=stride, padding=padding, activation="relu"),
                layers.Lambda(lambda x: tf.nn.local_response_normalization(x, 5, 1, 1, 0.5)),
                layers.MaxPooling2D(3, strides=2),
            ]
        )

    features = keras.Sequential(
        [
            block(96, 7, 2, "valid"),
            block(128, 5, 1, "same"),
            *[layers.Conv2D(filters, 3, padding="same", activation="relu") for filters in (256, 256, 128)],
            layers.MaxPooling2D(3, strides=2),
            layers.Flatten(),
        ]
    )
    classifier = keras.Sequential(
        [
            layers.Dense(4096, activation="relu"),
            layers.Dense(2048, activation="relu"),
            layers.Dropout(0.5),
            layers.Dense(n_classes, activation="softmax"),
        ]
    )
    return keras.Sequential([keras.Input(input_shape), features, classifier])


# %% right: the ReLU of L5 behind its pooling
def build_table_network(input_shape=(115, 51, 3), n_classes=5):
    layers = keras.layers

    def ccn():
        return layers.Lambda(lambda x: tf.nn.local_response_normalization(x, depth_radius=5, bias=1, alpha=1, beta=0.5))

    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    # L1
    model.add(layers.Conv2D(96, 7, strides=2, activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L2
    model.add(layers.Conv2D(128, 5, padding="same", activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L3
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L4
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L5
    model.add(layers.Conv2D(128, 3, padding="same"))
    model.add(layers.MaxPooling2D(3, strides=2))
    model.add(layers.ReLU())
    model.add(layers.Flatten())
    # F1
    model.add(layers.Dense(4096, activation="relu"))
    # F2
    model.add(layers.Dense(2048, activation="relu"))
    model.add(layers.Dropout(0.5))
    # F3
    model.add(layers.Dense(n_classes, activation="softmax"))
    return model


# %% right: dropout between F2 and its ReLU, which is the same
def build_table_network(input_shape=(115, 51, 3), n_classes=5):
    layers = keras.layers

    def ccn():
        return layers.Lambda(lambda x: tf.nn.local_response_normalization(x, depth_radius=5, bias=1, alpha=1, beta=0.5))

    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    # L1
    model.add(layers.Conv2D(96, 7, strides=2, activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L2
    model.add(layers.Conv2D(128, 5, padding="same", activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L3
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L4
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L5
    model.add(layers.Conv2D(128, 3, padding="same", activation="relu"))
    model.add(layers.MaxPooling2D(3, strides=2))
    model.add(layers.Flatten())
    # F1
    model.add(layers.Dense(4096, activation="relu"))
    # F2
    model.add(layers.Dense(2048))
    model.add(layers.Dropout(0.5, seed=1))
    model.add(layers.Activation("relu"))
    # F3
    model.add(layers.Dense(n_classes, activation="softmax"))
    return model


# %% right: functions of keras.ops, the normalisation written out, and compiled
class Normalised(keras.layers.Layer):
    def call(self, x):
        squares = keras.ops.pad(keras.ops.square(x), ((0, 0), (0, 0), (0, 0), (5, 5)))
        channels = x.shape[-1]
        around = sum(squares[..., shift : shift + channels] for shift in range(11))
        return x / keras.ops.sqrt(1 + around)


def build_table_network(input_shape=(115, 51, 3), n_classes=5):
    x = inputs = keras.Input(input_shape)
    x = keras.ops.relu(keras.layers.Conv2D(96, 7, strides=2)(x))
    x = keras.ops.max_pool(Normalised()(x), 3, 2)
    x = keras.ops.relu(keras.layers.Conv2D(128, 5, padding="same")(x))
    x = keras.ops.max_pool(Normalised()(x), 3, 2)
    x = keras.ops.relu(keras.layers.Conv2D(256, 3, padding="same")(x))
    x = keras.ops.relu(keras.layers.Conv2D(256, 3, padding="same")(x))
    x = keras.ops.relu(keras.layers.Conv2D(128, 3, padding="same")(x))
    x = keras.layers.Reshape((-1,))(keras.ops.max_pool(x, 3, 2))
    x = keras.ops.relu(keras.layers.Dense(4096)(x))
    x = keras.layers.Dropout(0.5)(keras.ops.relu(keras.layers.Dense(2048)(x)))
    x = keras.ops.softmax(keras.layers.Dense(n_classes)(x))
    model = keras.Model(inputs, x)
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


# %% wrong: pools 2 x 2 with stride 2, which gives the same sizes | table-network-layers
def build_table_network(input_shape=(115, 51, 3), n_classes=5):
    layers = keras.layers

    def ccn():
        return layers.Lambda(lambda x: tf.nn.local_response_normalization(x, depth_radius=5, bias=1, alpha=1, beta=0.5))

    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    # L1
    model.add(layers.Conv2D(96, 7, strides=2, activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(2))
    # L2
    model.add(layers.Conv2D(128, 5, padding="same", activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(2))
    # L3
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L4
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L5
    model.add(layers.Conv2D(128, 3, padding="same", activation="relu"))
    model.add(layers.MaxPooling2D(2))
    model.add(layers.Flatten())
    # F1
    model.add(layers.Dense(4096, activation="relu"))
    # F2
    model.add(layers.Dense(2048, activation="relu"))
    model.add(layers.Dropout(0.5))
    # F3
    model.add(layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: pools 2 x 2 behind L5 only | table-network-layers
def build_table_network(input_shape=(115, 51, 3), n_classes=5):
    layers = keras.layers

    def ccn():
        return layers.Lambda(lambda x: tf.nn.local_response_normalization(x, depth_radius=5, bias=1, alpha=1, beta=0.5))

    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    # L1
    model.add(layers.Conv2D(96, 7, strides=2, activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L2
    model.add(layers.Conv2D(128, 5, padding="same", activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L3
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L4
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L5
    model.add(layers.Conv2D(128, 3, padding="same", activation="relu"))
    model.add(layers.MaxPooling2D(2, strides=2))
    model.add(layers.Flatten())
    # F1
    model.add(layers.Dense(4096, activation="relu"))
    # F2
    model.add(layers.Dense(2048, activation="relu"))
    model.add(layers.Dropout(0.5))
    # F3
    model.add(layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: forgets the stride of the pooling, which Keras then takes to be 3 | *
def build_table_network(input_shape=(115, 51, 3), n_classes=5):
    layers = keras.layers

    def ccn():
        return layers.Lambda(lambda x: tf.nn.local_response_normalization(x, depth_radius=5, bias=1, alpha=1, beta=0.5))

    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    # L1
    model.add(layers.Conv2D(96, 7, strides=2, activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3))
    # L2
    model.add(layers.Conv2D(128, 5, padding="same", activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3))
    # L3
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L4
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L5
    model.add(layers.Conv2D(128, 3, padding="same", activation="relu"))
    model.add(layers.MaxPooling2D(3))
    model.add(layers.Flatten())
    # F1
    model.add(layers.Dense(4096, activation="relu"))
    # F2
    model.add(layers.Dense(2048, activation="relu"))
    model.add(layers.Dropout(0.5))
    # F3
    model.add(layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: pools with same padding | *
def build_table_network(input_shape=(115, 51, 3), n_classes=5):
    layers = keras.layers

    def ccn():
        return layers.Lambda(lambda x: tf.nn.local_response_normalization(x, depth_radius=5, bias=1, alpha=1, beta=0.5))

    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    # L1
    model.add(layers.Conv2D(96, 7, strides=2, activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2, padding="same"))
    # L2
    model.add(layers.Conv2D(128, 5, padding="same", activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2, padding="same"))
    # L3
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L4
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L5
    model.add(layers.Conv2D(128, 3, padding="same", activation="relu"))
    model.add(layers.MaxPooling2D(3, strides=2, padding="same"))
    model.add(layers.Flatten())
    # F1
    model.add(layers.Dense(4096, activation="relu"))
    # F2
    model.add(layers.Dense(2048, activation="relu"))
    model.add(layers.Dropout(0.5))
    # F3
    model.add(layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: takes averages for maxima | table-network-layers
def build_table_network(input_shape=(115, 51, 3), n_classes=5):
    layers = keras.layers

    def ccn():
        return layers.Lambda(lambda x: tf.nn.local_response_normalization(x, depth_radius=5, bias=1, alpha=1, beta=0.5))

    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    # L1
    model.add(layers.Conv2D(96, 7, strides=2, activation="relu"))
    model.add(ccn())
    model.add(layers.AveragePooling2D(3, strides=2))
    # L2
    model.add(layers.Conv2D(128, 5, padding="same", activation="relu"))
    model.add(ccn())
    model.add(layers.AveragePooling2D(3, strides=2))
    # L3
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L4
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L5
    model.add(layers.Conv2D(128, 3, padding="same", activation="relu"))
    model.add(layers.AveragePooling2D(3, strides=2))
    model.add(layers.Flatten())
    # F1
    model.add(layers.Dense(4096, activation="relu"))
    # F2
    model.add(layers.Dense(2048, activation="relu"))
    model.add(layers.Dropout(0.5))
    # F3
    model.add(layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: forgets the ReLU of L4 | table-network-layers
def build_table_network(input_shape=(115, 51, 3), n_classes=5):
    layers = keras.layers

    def ccn():
        return layers.Lambda(lambda x: tf.nn.local_response_normalization(x, depth_radius=5, bias=1, alpha=1, beta=0.5))

    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    # L1
    model.add(layers.Conv2D(96, 7, strides=2, activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L2
    model.add(layers.Conv2D(128, 5, padding="same", activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L3
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L4
    model.add(layers.Conv2D(256, 3, padding="same"))
    # L5
    model.add(layers.Conv2D(128, 3, padding="same", activation="relu"))
    model.add(layers.MaxPooling2D(3, strides=2))
    model.add(layers.Flatten())
    # F1
    model.add(layers.Dense(4096, activation="relu"))
    # F2
    model.add(layers.Dense(2048, activation="relu"))
    model.add(layers.Dropout(0.5))
    # F3
    model.add(layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: forgets the ReLU of F1 | table-network-layers
def build_table_network(input_shape=(115, 51, 3), n_classes=5):
    layers = keras.layers

    def ccn():
        return layers.Lambda(lambda x: tf.nn.local_response_normalization(x, depth_radius=5, bias=1, alpha=1, beta=0.5))

    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    # L1
    model.add(layers.Conv2D(96, 7, strides=2, activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L2
    model.add(layers.Conv2D(128, 5, padding="same", activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L3
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L4
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L5
    model.add(layers.Conv2D(128, 3, padding="same", activation="relu"))
    model.add(layers.MaxPooling2D(3, strides=2))
    model.add(layers.Flatten())
    # F1
    model.add(layers.Dense(4096))
    # F2
    model.add(layers.Dense(2048, activation="relu"))
    model.add(layers.Dropout(0.5))
    # F3
    model.add(layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: forgets the ReLU of F2 | table-network-layers
def build_table_network(input_shape=(115, 51, 3), n_classes=5):
    layers = keras.layers

    def ccn():
        return layers.Lambda(lambda x: tf.nn.local_response_normalization(x, depth_radius=5, bias=1, alpha=1, beta=0.5))

    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    # L1
    model.add(layers.Conv2D(96, 7, strides=2, activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L2
    model.add(layers.Conv2D(128, 5, padding="same", activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L3
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L4
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L5
    model.add(layers.Conv2D(128, 3, padding="same", activation="relu"))
    model.add(layers.MaxPooling2D(3, strides=2))
    model.add(layers.Flatten())
    # F1
    model.add(layers.Dense(4096, activation="relu"))
    # F2
    model.add(layers.Dense(2048))
    model.add(layers.Dropout(0.5))
    # F3
    model.add(layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: forgets the ReLU of all convolutions | table-network-layers
def build_table_network(input_shape=(115, 51, 3), n_classes=5):
    layers = keras.layers

    def ccn():
        return layers.Lambda(lambda x: tf.nn.local_response_normalization(x, depth_radius=5, bias=1, alpha=1, beta=0.5))

    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    # L1
    model.add(layers.Conv2D(96, 7, strides=2))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L2
    model.add(layers.Conv2D(128, 5, padding="same"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L3
    model.add(layers.Conv2D(256, 3, padding="same"))
    # L4
    model.add(layers.Conv2D(256, 3, padding="same"))
    # L5
    model.add(layers.Conv2D(128, 3, padding="same"))
    model.add(layers.MaxPooling2D(3, strides=2))
    model.add(layers.Flatten())
    # F1
    model.add(layers.Dense(4096, activation="relu"))
    # F2
    model.add(layers.Dense(2048, activation="relu"))
    model.add(layers.Dropout(0.5))
    # F3
    model.add(layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: takes tanh for ReLU | table-network-layers
def build_table_network(input_shape=(115, 51, 3), n_classes=5):
    layers = keras.layers

    def ccn():
        return layers.Lambda(lambda x: tf.nn.local_response_normalization(x, depth_radius=5, bias=1, alpha=1, beta=0.5))

    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    # L1
    model.add(layers.Conv2D(96, 7, strides=2, activation="tanh"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L2
    model.add(layers.Conv2D(128, 5, padding="same", activation="tanh"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L3
    model.add(layers.Conv2D(256, 3, padding="same", activation="tanh"))
    # L4
    model.add(layers.Conv2D(256, 3, padding="same", activation="tanh"))
    # L5
    model.add(layers.Conv2D(128, 3, padding="same", activation="tanh"))
    model.add(layers.MaxPooling2D(3, strides=2))
    model.add(layers.Flatten())
    # F1
    model.add(layers.Dense(4096, activation="tanh"))
    # F2
    model.add(layers.Dense(2048, activation="tanh"))
    model.add(layers.Dropout(0.5))
    # F3
    model.add(layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: takes a leaky ReLU in the dense layers | table-network-layers
def build_table_network(input_shape=(115, 51, 3), n_classes=5):
    layers = keras.layers

    def ccn():
        return layers.Lambda(lambda x: tf.nn.local_response_normalization(x, depth_radius=5, bias=1, alpha=1, beta=0.5))

    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    # L1
    model.add(layers.Conv2D(96, 7, strides=2, activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L2
    model.add(layers.Conv2D(128, 5, padding="same", activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L3
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L4
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L5
    model.add(layers.Conv2D(128, 3, padding="same", activation="relu"))
    model.add(layers.MaxPooling2D(3, strides=2))
    model.add(layers.Flatten())
    # F1
    model.add(layers.Dense(4096, activation="leaky_relu"))
    # F2
    model.add(layers.Dense(2048, activation="leaky_relu"))
    model.add(layers.Dropout(0.5))
    # F3
    model.add(layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: leaves the CCN layers out | table-network-layers
def build_table_network(input_shape=(115, 51, 3), n_classes=5):
    layers = keras.layers

    def ccn():
        return layers.Lambda(lambda x: tf.nn.local_response_normalization(x, depth_radius=5, bias=1, alpha=1, beta=0.5))

    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    # L1
    model.add(layers.Conv2D(96, 7, strides=2, activation="relu"))
    model.add(layers.MaxPooling2D(3, strides=2))
    # L2
    model.add(layers.Conv2D(128, 5, padding="same", activation="relu"))
    model.add(layers.MaxPooling2D(3, strides=2))
    # L3
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L4
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L5
    model.add(layers.Conv2D(128, 3, padding="same", activation="relu"))
    model.add(layers.MaxPooling2D(3, strides=2))
    model.add(layers.Flatten())
    # F1
    model.add(layers.Dense(4096, activation="relu"))
    # F2
    model.add(layers.Dense(2048, activation="relu"))
    model.add(layers.Dropout(0.5))
    # F3
    model.add(layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: leaves the second CCN layer out | table-network-layers
def build_table_network(input_shape=(115, 51, 3), n_classes=5):
    layers = keras.layers

    def ccn():
        return layers.Lambda(lambda x: tf.nn.local_response_normalization(x, depth_radius=5, bias=1, alpha=1, beta=0.5))

    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    # L1
    model.add(layers.Conv2D(96, 7, strides=2, activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L2
    model.add(layers.Conv2D(128, 5, padding="same", activation="relu"))
    model.add(layers.MaxPooling2D(3, strides=2))
    # L3
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L4
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L5
    model.add(layers.Conv2D(128, 3, padding="same", activation="relu"))
    model.add(layers.MaxPooling2D(3, strides=2))
    model.add(layers.Flatten())
    # F1
    model.add(layers.Dense(4096, activation="relu"))
    # F2
    model.add(layers.Dense(2048, activation="relu"))
    model.add(layers.Dropout(0.5))
    # F3
    model.add(layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: normalises before the ReLU | table-network-layers
def build_table_network(input_shape=(115, 51, 3), n_classes=5):
    layers = keras.layers

    def ccn():
        return layers.Lambda(lambda x: tf.nn.local_response_normalization(x, depth_radius=5, bias=1, alpha=1, beta=0.5))

    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    # L1
    model.add(layers.Conv2D(96, 7, strides=2))
    model.add(ccn())
    model.add(layers.ReLU())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L2
    model.add(layers.Conv2D(128, 5, padding="same"))
    model.add(ccn())
    model.add(layers.ReLU())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L3
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L4
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L5
    model.add(layers.Conv2D(128, 3, padding="same", activation="relu"))
    model.add(layers.MaxPooling2D(3, strides=2))
    model.add(layers.Flatten())
    # F1
    model.add(layers.Dense(4096, activation="relu"))
    # F2
    model.add(layers.Dense(2048, activation="relu"))
    model.add(layers.Dropout(0.5))
    # F3
    model.add(layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: normalises behind the pooling | table-network-layers
def build_table_network(input_shape=(115, 51, 3), n_classes=5):
    layers = keras.layers

    def ccn():
        return layers.Lambda(lambda x: tf.nn.local_response_normalization(x, depth_radius=5, bias=1, alpha=1, beta=0.5))

    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    # L1
    model.add(layers.Conv2D(96, 7, strides=2, activation="relu"))
    model.add(layers.MaxPooling2D(3, strides=2))
    model.add(ccn())
    # L2
    model.add(layers.Conv2D(128, 5, padding="same", activation="relu"))
    model.add(layers.MaxPooling2D(3, strides=2))
    model.add(ccn())
    # L3
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L4
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L5
    model.add(layers.Conv2D(128, 3, padding="same", activation="relu"))
    model.add(layers.MaxPooling2D(3, strides=2))
    model.add(layers.Flatten())
    # F1
    model.add(layers.Dense(4096, activation="relu"))
    # F2
    model.add(layers.Dense(2048, activation="relu"))
    model.add(layers.Dropout(0.5))
    # F3
    model.add(layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: normalises behind every convolution | table-network-layers
def build_table_network(input_shape=(115, 51, 3), n_classes=5):
    layers = keras.layers

    def ccn():
        return layers.Lambda(lambda x: tf.nn.local_response_normalization(x, depth_radius=5, bias=1, alpha=1, beta=0.5))

    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    # L1
    model.add(layers.Conv2D(96, 7, strides=2, activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L2
    model.add(layers.Conv2D(128, 5, padding="same", activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L3
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    model.add(ccn())
    # L4
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    model.add(ccn())
    # L5
    model.add(layers.Conv2D(128, 3, padding="same", activation="relu"))
    model.add(layers.MaxPooling2D(3, strides=2))
    model.add(layers.Flatten())
    # F1
    model.add(layers.Dense(4096, activation="relu"))
    # F2
    model.add(layers.Dense(2048, activation="relu"))
    model.add(layers.Dropout(0.5))
    # F3
    model.add(layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: takes the constants of AlexNet's paper | table-network-layers
def build_table_network(input_shape=(115, 51, 3), n_classes=5):
    layers = keras.layers

    def ccn():
        return layers.Lambda(
            lambda x: tf.nn.local_response_normalization(x, depth_radius=2, bias=2, alpha=1e-4, beta=0.75)
        )

    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    # L1
    model.add(layers.Conv2D(96, 7, strides=2, activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L2
    model.add(layers.Conv2D(128, 5, padding="same", activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L3
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L4
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L5
    model.add(layers.Conv2D(128, 3, padding="same", activation="relu"))
    model.add(layers.MaxPooling2D(3, strides=2))
    model.add(layers.Flatten())
    # F1
    model.add(layers.Dense(4096, activation="relu"))
    # F2
    model.add(layers.Dense(2048, activation="relu"))
    model.add(layers.Dropout(0.5))
    # F3
    model.add(layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: takes a radius of 2 | table-network-layers
def build_table_network(input_shape=(115, 51, 3), n_classes=5):
    layers = keras.layers

    def ccn():
        return layers.Lambda(lambda x: tf.nn.local_response_normalization(x, depth_radius=2, bias=1, alpha=1, beta=0.5))

    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    # L1
    model.add(layers.Conv2D(96, 7, strides=2, activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L2
    model.add(layers.Conv2D(128, 5, padding="same", activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L3
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L4
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L5
    model.add(layers.Conv2D(128, 3, padding="same", activation="relu"))
    model.add(layers.MaxPooling2D(3, strides=2))
    model.add(layers.Flatten())
    # F1
    model.add(layers.Dense(4096, activation="relu"))
    # F2
    model.add(layers.Dense(2048, activation="relu"))
    model.add(layers.Dropout(0.5))
    # F3
    model.add(layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: takes batch normalisation for CCN | *
def build_table_network(input_shape=(115, 51, 3), n_classes=5):
    layers = keras.layers

    def ccn():
        return layers.BatchNormalization()

    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    # L1
    model.add(layers.Conv2D(96, 7, strides=2, activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L2
    model.add(layers.Conv2D(128, 5, padding="same", activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L3
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L4
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L5
    model.add(layers.Conv2D(128, 3, padding="same", activation="relu"))
    model.add(layers.MaxPooling2D(3, strides=2))
    model.add(layers.Flatten())
    # F1
    model.add(layers.Dense(4096, activation="relu"))
    # F2
    model.add(layers.Dense(2048, activation="relu"))
    model.add(layers.Dropout(0.5))
    # F3
    model.add(layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: normalises each pixel to length one | table-network-layers
def build_table_network(input_shape=(115, 51, 3), n_classes=5):
    layers = keras.layers

    def ccn():
        return layers.Lambda(lambda x: tf.math.l2_normalize(x, axis=-1))

    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    # L1
    model.add(layers.Conv2D(96, 7, strides=2, activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L2
    model.add(layers.Conv2D(128, 5, padding="same", activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L3
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L4
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L5
    model.add(layers.Conv2D(128, 3, padding="same", activation="relu"))
    model.add(layers.MaxPooling2D(3, strides=2))
    model.add(layers.Flatten())
    # F1
    model.add(layers.Dense(4096, activation="relu"))
    # F2
    model.add(layers.Dense(2048, activation="relu"))
    model.add(layers.Dropout(0.5))
    # F3
    model.add(layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: drops 40 percent | table-network-dropout
def build_table_network(input_shape=(115, 51, 3), n_classes=5):
    layers = keras.layers

    def ccn():
        return layers.Lambda(lambda x: tf.nn.local_response_normalization(x, depth_radius=5, bias=1, alpha=1, beta=0.5))

    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    # L1
    model.add(layers.Conv2D(96, 7, strides=2, activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L2
    model.add(layers.Conv2D(128, 5, padding="same", activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L3
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L4
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L5
    model.add(layers.Conv2D(128, 3, padding="same", activation="relu"))
    model.add(layers.MaxPooling2D(3, strides=2))
    model.add(layers.Flatten())
    # F1
    model.add(layers.Dense(4096, activation="relu"))
    # F2
    model.add(layers.Dense(2048, activation="relu"))
    model.add(layers.Dropout(0.4))
    # F3
    model.add(layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: drops behind F1 too, as AlexNet does | table-network-dropout
def build_table_network(input_shape=(115, 51, 3), n_classes=5):
    layers = keras.layers

    def ccn():
        return layers.Lambda(lambda x: tf.nn.local_response_normalization(x, depth_radius=5, bias=1, alpha=1, beta=0.5))

    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    # L1
    model.add(layers.Conv2D(96, 7, strides=2, activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L2
    model.add(layers.Conv2D(128, 5, padding="same", activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L3
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L4
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L5
    model.add(layers.Conv2D(128, 3, padding="same", activation="relu"))
    model.add(layers.MaxPooling2D(3, strides=2))
    model.add(layers.Flatten())
    # F1
    model.add(layers.Dense(4096, activation="relu"))
    model.add(layers.Dropout(0.5))
    # F2
    model.add(layers.Dense(2048, activation="relu"))
    model.add(layers.Dropout(0.5))
    # F3
    model.add(layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: drops behind F1 and not behind F2 | table-network-dropout
def build_table_network(input_shape=(115, 51, 3), n_classes=5):
    layers = keras.layers

    def ccn():
        return layers.Lambda(lambda x: tf.nn.local_response_normalization(x, depth_radius=5, bias=1, alpha=1, beta=0.5))

    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    # L1
    model.add(layers.Conv2D(96, 7, strides=2, activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L2
    model.add(layers.Conv2D(128, 5, padding="same", activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L3
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L4
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L5
    model.add(layers.Conv2D(128, 3, padding="same", activation="relu"))
    model.add(layers.MaxPooling2D(3, strides=2))
    model.add(layers.Flatten())
    # F1
    model.add(layers.Dense(4096, activation="relu"))
    model.add(layers.Dropout(0.5))
    # F2
    model.add(layers.Dense(2048, activation="relu"))
    # F3
    model.add(layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: forgets the dropout | table-network-dropout
def build_table_network(input_shape=(115, 51, 3), n_classes=5):
    layers = keras.layers

    def ccn():
        return layers.Lambda(lambda x: tf.nn.local_response_normalization(x, depth_radius=5, bias=1, alpha=1, beta=0.5))

    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    # L1
    model.add(layers.Conv2D(96, 7, strides=2, activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L2
    model.add(layers.Conv2D(128, 5, padding="same", activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L3
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L4
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L5
    model.add(layers.Conv2D(128, 3, padding="same", activation="relu"))
    model.add(layers.MaxPooling2D(3, strides=2))
    model.add(layers.Flatten())
    # F1
    model.add(layers.Dense(4096, activation="relu"))
    # F2
    model.add(layers.Dense(2048, activation="relu"))
    # F3
    model.add(layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: drops the probabilities | table-network-dropout
def build_table_network(input_shape=(115, 51, 3), n_classes=5):
    layers = keras.layers

    def ccn():
        return layers.Lambda(lambda x: tf.nn.local_response_normalization(x, depth_radius=5, bias=1, alpha=1, beta=0.5))

    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    # L1
    model.add(layers.Conv2D(96, 7, strides=2, activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L2
    model.add(layers.Conv2D(128, 5, padding="same", activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L3
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L4
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L5
    model.add(layers.Conv2D(128, 3, padding="same", activation="relu"))
    model.add(layers.MaxPooling2D(3, strides=2))
    model.add(layers.Flatten())
    # F1
    model.add(layers.Dense(4096, activation="relu"))
    # F2
    model.add(layers.Dense(2048, activation="relu"))
    # F3
    model.add(layers.Dense(n_classes, activation="softmax"))
    model.add(layers.Dropout(0.5))
    return model


# %% wrong: drops feature maps behind L5 too | table-network-dropout
def build_table_network(input_shape=(115, 51, 3), n_classes=5):
    layers = keras.layers

    def ccn():
        return layers.Lambda(lambda x: tf.nn.local_response_normalization(x, depth_radius=5, bias=1, alpha=1, beta=0.5))

    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    # L1
    model.add(layers.Conv2D(96, 7, strides=2, activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L2
    model.add(layers.Conv2D(128, 5, padding="same", activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L3
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L4
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L5
    model.add(layers.Conv2D(128, 3, padding="same", activation="relu"))
    model.add(layers.MaxPooling2D(3, strides=2))
    model.add(layers.SpatialDropout2D(0.2))
    model.add(layers.Flatten())
    # F1
    model.add(layers.Dense(4096, activation="relu"))
    # F2
    model.add(layers.Dense(2048, activation="relu"))
    model.add(layers.Dropout(0.5))
    # F3
    model.add(layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: adds Gaussian noise for dropout | table-network-dropout
def build_table_network(input_shape=(115, 51, 3), n_classes=5):
    layers = keras.layers

    def ccn():
        return layers.Lambda(lambda x: tf.nn.local_response_normalization(x, depth_radius=5, bias=1, alpha=1, beta=0.5))

    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    # L1
    model.add(layers.Conv2D(96, 7, strides=2, activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L2
    model.add(layers.Conv2D(128, 5, padding="same", activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L3
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L4
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L5
    model.add(layers.Conv2D(128, 3, padding="same", activation="relu"))
    model.add(layers.MaxPooling2D(3, strides=2))
    model.add(layers.Flatten())
    # F1
    model.add(layers.Dense(4096, activation="relu"))
    # F2
    model.add(layers.Dense(2048, activation="relu"))
    model.add(layers.GaussianDropout(0.5))
    # F3
    model.add(layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: gives the inputs of the softmax | table-network-layers
def build_table_network(input_shape=(115, 51, 3), n_classes=5):
    layers = keras.layers

    def ccn():
        return layers.Lambda(lambda x: tf.nn.local_response_normalization(x, depth_radius=5, bias=1, alpha=1, beta=0.5))

    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    # L1
    model.add(layers.Conv2D(96, 7, strides=2, activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L2
    model.add(layers.Conv2D(128, 5, padding="same", activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L3
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L4
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L5
    model.add(layers.Conv2D(128, 3, padding="same", activation="relu"))
    model.add(layers.MaxPooling2D(3, strides=2))
    model.add(layers.Flatten())
    # F1
    model.add(layers.Dense(4096, activation="relu"))
    # F2
    model.add(layers.Dense(2048, activation="relu"))
    model.add(layers.Dropout(0.5))
    # F3
    model.add(layers.Dense(n_classes))
    return model


# %% wrong: ends in a sigmoid for each class | table-network-layers table-network-dropout
def build_table_network(input_shape=(115, 51, 3), n_classes=5):
    layers = keras.layers

    def ccn():
        return layers.Lambda(lambda x: tf.nn.local_response_normalization(x, depth_radius=5, bias=1, alpha=1, beta=0.5))

    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    # L1
    model.add(layers.Conv2D(96, 7, strides=2, activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L2
    model.add(layers.Conv2D(128, 5, padding="same", activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L3
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L4
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L5
    model.add(layers.Conv2D(128, 3, padding="same", activation="relu"))
    model.add(layers.MaxPooling2D(3, strides=2))
    model.add(layers.Flatten())
    # F1
    model.add(layers.Dense(4096, activation="relu"))
    # F2
    model.add(layers.Dense(2048, activation="relu"))
    model.add(layers.Dropout(0.5))
    # F3
    model.add(layers.Dense(n_classes, activation="sigmoid"))
    return model


# %% wrong: applies softmax twice | table-network-layers table-network-dropout
def build_table_network(input_shape=(115, 51, 3), n_classes=5):
    layers = keras.layers

    def ccn():
        return layers.Lambda(lambda x: tf.nn.local_response_normalization(x, depth_radius=5, bias=1, alpha=1, beta=0.5))

    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    # L1
    model.add(layers.Conv2D(96, 7, strides=2, activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L2
    model.add(layers.Conv2D(128, 5, padding="same", activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L3
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L4
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L5
    model.add(layers.Conv2D(128, 3, padding="same", activation="relu"))
    model.add(layers.MaxPooling2D(3, strides=2))
    model.add(layers.Flatten())
    # F1
    model.add(layers.Dense(4096, activation="relu"))
    # F2
    model.add(layers.Dense(2048, activation="relu"))
    model.add(layers.Dropout(0.5))
    # F3
    model.add(layers.Dense(n_classes, activation="softmax"))
    model.add(layers.Softmax())
    return model


# %% wrong: swaps the numbers of kernels of L1 and L2 | *
def build_table_network(input_shape=(115, 51, 3), n_classes=5):
    layers = keras.layers

    def ccn():
        return layers.Lambda(lambda x: tf.nn.local_response_normalization(x, depth_radius=5, bias=1, alpha=1, beta=0.5))

    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    # L1
    model.add(layers.Conv2D(128, 7, strides=2, activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L2
    model.add(layers.Conv2D(96, 5, padding="same", activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L3
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L4
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L5
    model.add(layers.Conv2D(128, 3, padding="same", activation="relu"))
    model.add(layers.MaxPooling2D(3, strides=2))
    model.add(layers.Flatten())
    # F1
    model.add(layers.Dense(4096, activation="relu"))
    # F2
    model.add(layers.Dense(2048, activation="relu"))
    model.add(layers.Dropout(0.5))
    # F3
    model.add(layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: forgets L4 | *
def build_table_network(input_shape=(115, 51, 3), n_classes=5):
    layers = keras.layers

    def ccn():
        return layers.Lambda(lambda x: tf.nn.local_response_normalization(x, depth_radius=5, bias=1, alpha=1, beta=0.5))

    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    # L1
    model.add(layers.Conv2D(96, 7, strides=2, activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L2
    model.add(layers.Conv2D(128, 5, padding="same", activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L3
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L5
    model.add(layers.Conv2D(128, 3, padding="same", activation="relu"))
    model.add(layers.MaxPooling2D(3, strides=2))
    model.add(layers.Flatten())
    # F1
    model.add(layers.Dense(4096, activation="relu"))
    # F2
    model.add(layers.Dense(2048, activation="relu"))
    model.add(layers.Dropout(0.5))
    # F3
    model.add(layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: keeps 256 kernels in L5 | *
def build_table_network(input_shape=(115, 51, 3), n_classes=5):
    layers = keras.layers

    def ccn():
        return layers.Lambda(lambda x: tf.nn.local_response_normalization(x, depth_radius=5, bias=1, alpha=1, beta=0.5))

    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    # L1
    model.add(layers.Conv2D(96, 7, strides=2, activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L2
    model.add(layers.Conv2D(128, 5, padding="same", activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L3
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L4
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L5
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    model.add(layers.MaxPooling2D(3, strides=2))
    model.add(layers.Flatten())
    # F1
    model.add(layers.Dense(4096, activation="relu"))
    # F2
    model.add(layers.Dense(2048, activation="relu"))
    model.add(layers.Dropout(0.5))
    # F3
    model.add(layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: pads nothing in L2 | *
def build_table_network(input_shape=(115, 51, 3), n_classes=5):
    layers = keras.layers

    def ccn():
        return layers.Lambda(lambda x: tf.nn.local_response_normalization(x, depth_radius=5, bias=1, alpha=1, beta=0.5))

    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    # L1
    model.add(layers.Conv2D(96, 7, strides=2, activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L2
    model.add(layers.Conv2D(128, 5, activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L3
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L4
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L5
    model.add(layers.Conv2D(128, 3, padding="same", activation="relu"))
    model.add(layers.MaxPooling2D(3, strides=2))
    model.add(layers.Flatten())
    # F1
    model.add(layers.Dense(4096, activation="relu"))
    # F2
    model.add(layers.Dense(2048, activation="relu"))
    model.add(layers.Dropout(0.5))
    # F3
    model.add(layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: adds the zeros behind the convolution | table-network-layers
def build_table_network(input_shape=(115, 51, 3), n_classes=5):
    layers = keras.layers

    def ccn():
        return layers.Lambda(lambda x: tf.nn.local_response_normalization(x, depth_radius=5, bias=1, alpha=1, beta=0.5))

    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    # L1
    model.add(layers.Conv2D(96, 7, strides=2, activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L2
    model.add(layers.Conv2D(128, 5, padding="same", activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L3
    model.add(layers.Conv2D(256, 3, activation="relu"))
    model.add(layers.ZeroPadding2D(1))
    # L4
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L5
    model.add(layers.Conv2D(128, 3, padding="same", activation="relu"))
    model.add(layers.MaxPooling2D(3, strides=2))
    model.add(layers.Flatten())
    # F1
    model.add(layers.Dense(4096, activation="relu"))
    # F2
    model.add(layers.Dense(2048, activation="relu"))
    model.add(layers.Dropout(0.5))
    # F3
    model.add(layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: spreads the kernels of L3 | table-network-layers
def build_table_network(input_shape=(115, 51, 3), n_classes=5):
    layers = keras.layers

    def ccn():
        return layers.Lambda(lambda x: tf.nn.local_response_normalization(x, depth_radius=5, bias=1, alpha=1, beta=0.5))

    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    # L1
    model.add(layers.Conv2D(96, 7, strides=2, activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L2
    model.add(layers.Conv2D(128, 5, padding="same", activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L3
    model.add(layers.Conv2D(256, 3, dilation_rate=2, padding="same", activation="relu"))
    # L4
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L5
    model.add(layers.Conv2D(128, 3, padding="same", activation="relu"))
    model.add(layers.MaxPooling2D(3, strides=2))
    model.add(layers.Flatten())
    # F1
    model.add(layers.Dense(4096, activation="relu"))
    # F2
    model.add(layers.Dense(2048, activation="relu"))
    model.add(layers.Dropout(0.5))
    # F3
    model.add(layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: turns the maps before it flattens them | table-network-layers
def build_table_network(input_shape=(115, 51, 3), n_classes=5):
    layers = keras.layers

    def ccn():
        return layers.Lambda(lambda x: tf.nn.local_response_normalization(x, depth_radius=5, bias=1, alpha=1, beta=0.5))

    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    # L1
    model.add(layers.Conv2D(96, 7, strides=2, activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L2
    model.add(layers.Conv2D(128, 5, padding="same", activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L3
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L4
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L5
    model.add(layers.Conv2D(128, 3, padding="same", activation="relu"))
    model.add(layers.MaxPooling2D(3, strides=2))
    model.add(layers.Permute((3, 1, 2)))
    model.add(layers.Flatten())
    # F1
    model.add(layers.Dense(4096, activation="relu"))
    # F2
    model.add(layers.Dense(2048, activation="relu"))
    model.add(layers.Dropout(0.5))
    # F3
    model.add(layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: averages the maps where they are flattened | *
def build_table_network(input_shape=(115, 51, 3), n_classes=5):
    layers = keras.layers

    def ccn():
        return layers.Lambda(lambda x: tf.nn.local_response_normalization(x, depth_radius=5, bias=1, alpha=1, beta=0.5))

    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    # L1
    model.add(layers.Conv2D(96, 7, strides=2, activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L2
    model.add(layers.Conv2D(128, 5, padding="same", activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L3
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L4
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L5
    model.add(layers.Conv2D(128, 3, padding="same", activation="relu"))
    model.add(layers.MaxPooling2D(3, strides=2))
    model.add(layers.GlobalAveragePooling2D())
    # F1
    model.add(layers.Dense(4096, activation="relu"))
    # F2
    model.add(layers.Dense(2048, activation="relu"))
    model.add(layers.Dropout(0.5))
    # F3
    model.add(layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: ignores the number of classes | table-network-arguments
def build_table_network(input_shape=(115, 51, 3), n_classes=5):
    layers = keras.layers

    def ccn():
        return layers.Lambda(lambda x: tf.nn.local_response_normalization(x, depth_radius=5, bias=1, alpha=1, beta=0.5))

    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    # L1
    model.add(layers.Conv2D(96, 7, strides=2, activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L2
    model.add(layers.Conv2D(128, 5, padding="same", activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L3
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L4
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L5
    model.add(layers.Conv2D(128, 3, padding="same", activation="relu"))
    model.add(layers.MaxPooling2D(3, strides=2))
    model.add(layers.Flatten())
    # F1
    model.add(layers.Dense(4096, activation="relu"))
    # F2
    model.add(layers.Dense(2048, activation="relu"))
    model.add(layers.Dropout(0.5))
    # F3
    model.add(layers.Dense(5, activation="softmax"))
    return model


# %% wrong: ignores the shape of the images | table-network-arguments
def build_table_network(input_shape=(115, 51, 3), n_classes=5):
    layers = keras.layers

    def ccn():
        return layers.Lambda(lambda x: tf.nn.local_response_normalization(x, depth_radius=5, bias=1, alpha=1, beta=0.5))

    model = keras.Sequential()
    model.add(keras.Input((115, 51, 3)))
    # L1
    model.add(layers.Conv2D(96, 7, strides=2, activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L2
    model.add(layers.Conv2D(128, 5, padding="same", activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L3
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L4
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L5
    model.add(layers.Conv2D(128, 3, padding="same", activation="relu"))
    model.add(layers.MaxPooling2D(3, strides=2))
    model.add(layers.Flatten())
    # F1
    model.add(layers.Dense(4096, activation="relu"))
    # F2
    model.add(layers.Dense(2048, activation="relu"))
    model.add(layers.Dropout(0.5))
    # F3
    model.add(layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: swaps height and width | table-network-layers table-network-dropout table-network-arguments
def build_table_network(input_shape=(115, 51, 3), n_classes=5):
    layers = keras.layers

    def ccn():
        return layers.Lambda(lambda x: tf.nn.local_response_normalization(x, depth_radius=5, bias=1, alpha=1, beta=0.5))

    model = keras.Sequential()
    model.add(keras.Input((input_shape[1], input_shape[0], input_shape[2])))
    # L1
    model.add(layers.Conv2D(96, 7, strides=2, activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L2
    model.add(layers.Conv2D(128, 5, padding="same", activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L3
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L4
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L5
    model.add(layers.Conv2D(128, 3, padding="same", activation="relu"))
    model.add(layers.MaxPooling2D(3, strides=2))
    model.add(layers.Flatten())
    # F1
    model.add(layers.Dense(4096, activation="relu"))
    # F2
    model.add(layers.Dense(2048, activation="relu"))
    model.add(layers.Dropout(0.5))
    # F3
    model.add(layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: has no biases in the convolutions | *
def build_table_network(input_shape=(115, 51, 3), n_classes=5):
    layers = keras.layers

    def ccn():
        return layers.Lambda(lambda x: tf.nn.local_response_normalization(x, depth_radius=5, bias=1, alpha=1, beta=0.5))

    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    # L1
    model.add(layers.Conv2D(96, 7, strides=2, use_bias=False, activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L2
    model.add(layers.Conv2D(128, 5, padding="same", use_bias=False, activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L3
    model.add(layers.Conv2D(256, 3, padding="same", use_bias=False, activation="relu"))
    # L4
    model.add(layers.Conv2D(256, 3, padding="same", use_bias=False, activation="relu"))
    # L5
    model.add(layers.Conv2D(128, 3, padding="same", use_bias=False, activation="relu"))
    model.add(layers.MaxPooling2D(3, strides=2))
    model.add(layers.Flatten())
    # F1
    model.add(layers.Dense(4096, activation="relu"))
    # F2
    model.add(layers.Dense(2048, activation="relu"))
    model.add(layers.Dropout(0.5))
    # F3
    model.add(layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: stacks the layers and forgets to return them | *
def build_table_network(input_shape=(115, 51, 3), n_classes=5):
    layers = keras.layers

    def ccn():
        return layers.Lambda(lambda x: tf.nn.local_response_normalization(x, depth_radius=5, bias=1, alpha=1, beta=0.5))

    model = keras.Sequential()
    model.add(keras.Input(input_shape))
    # L1
    model.add(layers.Conv2D(96, 7, strides=2, activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L2
    model.add(layers.Conv2D(128, 5, padding="same", activation="relu"))
    model.add(ccn())
    model.add(layers.MaxPooling2D(3, strides=2))
    # L3
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L4
    model.add(layers.Conv2D(256, 3, padding="same", activation="relu"))
    # L5
    model.add(layers.Conv2D(128, 3, padding="same", activation="relu"))
    model.add(layers.MaxPooling2D(3, strides=2))
    model.add(layers.Flatten())
    # F1
    model.add(layers.Dense(4096, activation="relu"))
    # F2
    model.add(layers.Dense(2048, activation="relu"))
    model.add(layers.Dropout(0.5))
    # F3
    model.add(layers.Dense(n_classes, activation="softmax"))


# %% wrong: is a subclass that nobody has built yet | table-network-parameters table-network-arguments
class TableNetwork(keras.Model):
    def __init__(self, n_classes):
        super().__init__()
        self.f3 = keras.layers.Dense(n_classes, activation="softmax")
        self.dropout = keras.layers.Dropout(0.5)
        self.f2 = keras.layers.Dense(2048, activation="relu")
        self.f1 = keras.layers.Dense(4096, activation="relu")
        self.flatten = keras.layers.Flatten()
        self.pool = keras.layers.MaxPooling2D(3, strides=2)
        self.l5 = keras.layers.Conv2D(128, 3, padding="same", activation="relu")
        self.l4 = keras.layers.Conv2D(256, 3, padding="same", activation="relu")
        self.l3 = keras.layers.Conv2D(256, 3, padding="same", activation="relu")
        self.l2 = keras.layers.Conv2D(128, 5, padding="same", activation="relu")
        self.l1 = keras.layers.Conv2D(96, 7, strides=2, activation="relu")

    def call(self, x, training=False):
        x = self.pool(tf.nn.local_response_normalization(self.l1(x), 5, 1, 1, 0.5))
        x = self.pool(tf.nn.local_response_normalization(self.l2(x), 5, 1, 1, 0.5))
        x = self.flatten(self.pool(self.l5(self.l4(self.l3(x)))))
        return self.f3(self.dropout(self.f2(self.f1(x)), training=training))


def build_table_network(input_shape=(115, 51, 3), n_classes=5):
    model = TableNetwork(n_classes)
    return model


# %% wrong: calls each layer on the image | *
def build_table_network(input_shape=(115, 51, 3), n_classes=5):
    inputs = keras.Input(input_shape)
    x = keras.layers.Conv2D(96, 7, strides=2, activation="relu")(inputs)
    x = keras.layers.MaxPooling2D(3, strides=2)(inputs)
    x = keras.layers.Flatten()(x)
    x = keras.layers.Dense(4096, activation="relu")(x)
    x = keras.layers.Dense(2048, activation="relu")(x)
    x = keras.layers.Dropout(0.5)(x)
    return keras.Model(inputs, keras.layers.Dense(n_classes, activation="softmax")(x))


# %% cheat: an object that equals everything | *
class Anything:
    def __eq__(self, other):
        return True

    def __getattr__(self, name):
        return Anything()

    def __call__(self, *arguments, **keywords):
        return Anything()


def build_table_network(input_shape=(115, 51, 3), n_classes=5):
    return Anything()


# %% cheat: a small network that lies about its parameters | table-network-parameters table-network-layers table-network-arguments table-network-dropout
class Small(keras.Sequential):
    def count_params(self):
        return 16198277


def build_table_network(input_shape=(115, 51, 3), n_classes=5):
    return Small(
        [
            keras.Input(input_shape),
            keras.layers.GlobalAveragePooling2D(),
            keras.layers.Dropout(0.5),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
