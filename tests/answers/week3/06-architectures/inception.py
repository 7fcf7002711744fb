# %% right: branch by branch, with the dropout of the paper
def inception_block(x, f1, f3_in, f3, f5_in, f5, pool_proj):
    branch1 = keras.layers.Conv2D(f1, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3_in, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3, 3, padding="same", activation="relu")(branch2)
    branch3 = keras.layers.Conv2D(f5_in, 1, padding="same", activation="relu")(x)
    branch3 = keras.layers.Conv2D(f5, 5, padding="same", activation="relu")(branch3)
    branch4 = keras.layers.MaxPooling2D(3, strides=1, padding="same")(x)
    branch4 = keras.layers.Conv2D(pool_proj, 1, padding="same", activation="relu")(branch4)
    return keras.layers.concatenate([branch1, branch2, branch3, branch4], axis=-1)


def build_googlenet(n_classes=1000):
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", activation="relu")(inputs)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = keras.layers.Conv2D(64, 1, padding="same", activation="relu")(x)
    x = keras.layers.Conv2D(192, 3, padding="same", activation="relu")(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 64, 96, 128, 16, 32, 32)  # 3a
    x = inception_block(x, 128, 128, 192, 32, 96, 64)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 192, 96, 208, 16, 48, 64)  # 4a
    x = inception_block(x, 160, 112, 224, 24, 64, 64)
    x = inception_block(x, 128, 128, 256, 24, 64, 64)
    x = inception_block(x, 112, 144, 288, 32, 64, 64)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)  # 5a
    x = inception_block(x, 384, 192, 384, 48, 128, 128)
    x = keras.layers.GlobalAveragePooling2D()(x)
    x = keras.layers.Dropout(0.4)(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% right: with the paper's normalisation and 7 x 7 average pooling
def inception_block(x, f1, f3_in, f3, f5_in, f5, pool_proj):
    branch1 = keras.layers.Conv2D(f1, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3_in, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3, 3, padding="same", activation="relu")(branch2)
    branch3 = keras.layers.Conv2D(f5_in, 1, padding="same", activation="relu")(x)
    branch3 = keras.layers.Conv2D(f5, 5, padding="same", activation="relu")(branch3)
    branch4 = keras.layers.MaxPooling2D(3, strides=1, padding="same")(x)
    branch4 = keras.layers.Conv2D(pool_proj, 1, padding="same", activation="relu")(branch4)
    return keras.layers.concatenate([branch1, branch2, branch3, branch4], axis=-1)


def build_googlenet(n_classes=1000):
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", activation="relu")(inputs)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = keras.layers.Lambda(lambda t: tf.nn.local_response_normalization(t, 5, 2, 1e-4, 0.75))(x)
    x = keras.layers.Conv2D(64, 1, padding="same", activation="relu")(x)
    x = keras.layers.Conv2D(192, 3, padding="same", activation="relu")(x)
    x = keras.layers.Lambda(lambda t: tf.nn.local_response_normalization(t, 5, 2, 1e-4, 0.75))(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 64, 96, 128, 16, 32, 32)  # 3a
    x = inception_block(x, 128, 128, 192, 32, 96, 64)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 192, 96, 208, 16, 48, 64)  # 4a
    x = inception_block(x, 160, 112, 224, 24, 64, 64)
    x = inception_block(x, 128, 128, 256, 24, 64, 64)
    x = inception_block(x, 112, 144, 288, 32, 64, 64)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)  # 5a
    x = inception_block(x, 384, 192, 384, 48, 128, 128)
    x = keras.layers.AveragePooling2D(7)(x)
    x = keras.layers.Flatten()(x)
    x = keras.layers.Dropout(0.4)(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% right: with TensorFlow's normalisation behind both poolings
def inception_block(x, f1, f3_in, f3, f5_in, f5, pool_proj):
    branch1 = keras.layers.Conv2D(f1, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3_in, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3, 3, padding="same", activation="relu")(branch2)
    branch3 = keras.layers.Conv2D(f5_in, 1, padding="same", activation="relu")(x)
    branch3 = keras.layers.Conv2D(f5, 5, padding="same", activation="relu")(branch3)
    branch4 = keras.layers.MaxPooling2D(3, strides=1, padding="same")(x)
    branch4 = keras.layers.Conv2D(pool_proj, 1, padding="same", activation="relu")(branch4)
    return keras.layers.concatenate([branch1, branch2, branch3, branch4], axis=-1)


def build_googlenet(n_classes=1000):
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", activation="relu")(inputs)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = keras.layers.Lambda(lambda t: tf.nn.local_response_normalization(t))(x)
    x = keras.layers.Conv2D(64, 1, padding="same", activation="relu")(x)
    x = keras.layers.Conv2D(192, 3, padding="same", activation="relu")(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = keras.layers.Lambda(lambda t: tf.nn.local_response_normalization(t))(x)
    x = inception_block(x, 64, 96, 128, 16, 32, 32)  # 3a
    x = inception_block(x, 128, 128, 192, 32, 96, 64)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 192, 96, 208, 16, 48, 64)  # 4a
    x = inception_block(x, 160, 112, 224, 24, 64, 64)
    x = inception_block(x, 128, 128, 256, 24, 64, 64)
    x = inception_block(x, 112, 144, 288, 32, 64, 64)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)  # 5a
    x = inception_block(x, 384, 192, 384, 48, 128, 128)
    x = keras.layers.GlobalAveragePooling2D()(x)
    x = keras.layers.Dropout(0.4)(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% right: branches made from the last to the first, activations apart, a loop over the table
def convolution(x, filters, size, stride=1):
    x = keras.layers.Conv2D(filters, (size, size), strides=stride, padding="same")(x)
    return keras.layers.Activation("relu")(x)


def inception_block(x, f1, f3_in, f3, f5_in, f5, pool_proj):
    pooled = keras.layers.MaxPool2D((3, 3), strides=(1, 1), padding="same")(x)
    d = convolution(pooled, pool_proj, 1)
    c = convolution(convolution(x, f5_in, 1), f5, 5)
    b = convolution(convolution(x, f3_in, 1), f3, 3)
    a = convolution(x, f1, 1)
    return keras.ops.concatenate([a, b, c, d], axis=3)


def build_googlenet(n_classes=1000):
    stages = [
        [(64, 96, 128, 16, 32, 32), (128, 128, 192, 32, 96, 64)],
        [
            (192, 96, 208, 16, 48, 64),
            (160, 112, 224, 24, 64, 64),
            (128, 128, 256, 24, 64, 64),
            (112, 144, 288, 32, 64, 64),
            (256, 160, 320, 32, 128, 128),
        ],
        [(256, 160, 320, 32, 128, 128), (384, 192, 384, 48, 128, 128)],
    ]
    inputs = keras.Input((224, 224, 3))
    x = convolution(inputs, 64, 7, 2)
    x = keras.layers.MaxPool2D(3, 2, "same")(x)
    x = convolution(convolution(x, 64, 1), 192, 3)
    for stage in stages:
        x = keras.layers.MaxPool2D(3, 2, "same")(x)
        for row in stage:
            x = inception_block(x, *row)
    x = keras.ops.mean(x, axis=(1, 2))
    x = keras.layers.Dense(n_classes)(x)
    return keras.Model(inputs, keras.layers.Softmax()(x))


# %% right: zeros added by hand, the ReLU of the stem behind its poolings, compiled
def inception_block(x, f1, f3_in, f3, f5_in, f5, pool_proj):
    branch1 = keras.layers.Conv2D(f1, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3_in, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3, 3, padding="same", activation="relu")(branch2)
    branch3 = keras.layers.Conv2D(f5_in, 1, padding="same", activation="relu")(x)
    branch3 = keras.layers.Conv2D(f5, 5, padding="same", activation="relu")(branch3)
    branch4 = keras.layers.MaxPooling2D(3, strides=1, padding="same")(x)
    branch4 = keras.layers.Conv2D(pool_proj, 1, padding="same", activation="relu")(branch4)
    return keras.layers.concatenate([branch1, branch2, branch3, branch4], axis=-1)


def build_googlenet(n_classes=1000):
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.ZeroPadding2D(((2, 3), (2, 3)))(inputs)
    x = keras.layers.Conv2D(64, 7, strides=2)(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = keras.layers.ReLU()(x)
    x = keras.layers.Conv2D(64, 1, padding="same", activation="relu")(x)
    x = keras.layers.Conv2D(192, 3, padding="same", activation="relu")(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 64, 96, 128, 16, 32, 32)  # 3a
    x = inception_block(x, 128, 128, 192, 32, 96, 64)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 192, 96, 208, 16, 48, 64)  # 4a
    x = inception_block(x, 160, 112, 224, 24, 64, 64)
    x = inception_block(x, 128, 128, 256, 24, 64, 64)
    x = inception_block(x, 112, 144, 288, 32, 64, 64)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)  # 5a
    x = inception_block(x, 384, 192, 384, 48, 128, 128)
    x = keras.layers.GlobalAveragePooling2D()(x)
    x = keras.layers.Dropout(0.4)(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    model = keras.Model(inputs, outputs)
    model.compile(loss="categorical_crossentropy")
    return model


# %% right: a block that is a layer, in a subclassed network
class Inception(keras.layers.Layer):
    def __init__(self, f1, f3_in, f3, f5_in, f5, pool_proj):
        super().__init__()

        def convolution(filters, size):
            return keras.layers.Conv2D(filters, size, padding="same", activation="relu")

        self.pool = keras.layers.MaxPooling2D(3, strides=1, padding="same")
        self.project = convolution(pool_proj, 1)
        self.one = convolution(f1, 1)
        self.before3, self.three = convolution(f3_in, 1), convolution(f3, 3)
        self.before5, self.five = convolution(f5_in, 1), convolution(f5, 5)

    def call(self, x):
        branches = [self.one(x), self.three(self.before3(x)), self.five(self.before5(x)), self.project(self.pool(x))]
        return keras.ops.concatenate(branches, axis=-1)


def inception_block(x, f1, f3_in, f3, f5_in, f5, pool_proj):
    return Inception(f1, f3_in, f3, f5_in, f5, pool_proj)(x)


def build_googlenet(n_classes=1000):
    layers = keras.layers
    return keras.Sequential(
        [
            keras.Input((224, 224, 3)),
            layers.Conv2D(64, 7, strides=2, padding="same", activation="relu"),
            layers.MaxPooling2D(3, strides=2, padding="same"),
            layers.Conv2D(64, 1, activation="relu"),
            layers.Conv2D(192, 3, padding="same", activation="relu"),
            layers.MaxPooling2D(3, strides=2, padding="same"),
            Inception(64, 96, 128, 16, 32, 32),
            Inception(128, 128, 192, 32, 96, 64),
            layers.MaxPooling2D(3, strides=2, padding="same"),
            Inception(192, 96, 208, 16, 48, 64),
            Inception(160, 112, 224, 24, 64, 64),
            Inception(128, 128, 256, 24, 64, 64),
            Inception(112, 144, 288, 32, 64, 64),
            Inception(256, 160, 320, 32, 128, 128),
            layers.MaxPooling2D(3, strides=2, padding="same"),
            Inception(256, 160, 320, 32, 128, 128),
            Inception(384, 192, 384, 48, 128, 128),
            layers.GlobalAveragePooling2D(),
            layers.Dense(n_classes, activation="softmax"),
        ]
    )


# %% right: averages the 49 places of 1024 maps
TABLE = {
    "3a": (64, 96, 128, 16, 32, 32),
    "3b": (128, 128, 192, 32, 96, 64),
    "4a": (192, 96, 208, 16, 48, 64),
    "4b": (160, 112, 224, 24, 64, 64),
    "4c": (128, 128, 256, 24, 64, 64),
    "4d": (112, 144, 288, 32, 64, 64),
    "4e": (256, 160, 320, 32, 128, 128),
    "5a": (256, 160, 320, 32, 128, 128),
    "5b": (384, 192, 384, 48, 128, 128),
}


def inception_block(x, f1, f3_in, f3, f5_in, f5, pool_proj):
    def conv(x, n, size):
        return keras.ops.relu(keras.layers.Conv2D(n, size, padding="same")(x))

    return keras.ops.concatenate(
        [
            conv(x, f1, 1),
            conv(conv(x, f3_in, 1), f3, 3),
            conv(conv(x, f5_in, 1), f5, 5),
            conv(keras.ops.max_pool(x, 3, strides=1, padding="same"), pool_proj, 1),
        ],
        axis=-1,
    )


def build_googlenet(n_classes=1000):
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", activation="relu")(inputs)
    x = keras.layers.MaxPooling2D(3, 2, padding="same")(x)
    x = keras.layers.Conv2D(64, 1, activation="relu")(x)
    x = keras.layers.Conv2D(192, 3, padding="same", activation="relu")(x)
    x = keras.layers.MaxPooling2D(3, 2, padding="same")(x)
    for name, numbers in TABLE.items():
        x = inception_block(x, *numbers)
        if name in ("3b", "4e"):
            x = keras.layers.MaxPooling2D(3, 2, padding="same")(x)
    x = keras.ops.mean(keras.ops.reshape(x, (-1, 49, 1024)), axis=1)
    return keras.Model(inputs, keras.layers.Dense(n_classes, activation="softmax")(x))


# %% wrong: joins the branches in another order | inception-branches googlenet-layers
def inception_block(x, f1, f3_in, f3, f5_in, f5, pool_proj):
    branch1 = keras.layers.Conv2D(f1, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3_in, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3, 3, padding="same", activation="relu")(branch2)
    branch3 = keras.layers.Conv2D(f5_in, 1, padding="same", activation="relu")(x)
    branch3 = keras.layers.Conv2D(f5, 5, padding="same", activation="relu")(branch3)
    branch4 = keras.layers.MaxPooling2D(3, strides=1, padding="same")(x)
    branch4 = keras.layers.Conv2D(pool_proj, 1, padding="same", activation="relu")(branch4)
    return keras.layers.concatenate([branch4, branch3, branch2, branch1], axis=-1)


def build_googlenet(n_classes=1000):
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", activation="relu")(inputs)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = keras.layers.Conv2D(64, 1, padding="same", activation="relu")(x)
    x = keras.layers.Conv2D(192, 3, padding="same", activation="relu")(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 64, 96, 128, 16, 32, 32)  # 3a
    x = inception_block(x, 128, 128, 192, 32, 96, 64)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 192, 96, 208, 16, 48, 64)  # 4a
    x = inception_block(x, 160, 112, 224, 24, 64, 64)
    x = inception_block(x, 128, 128, 256, 24, 64, 64)
    x = inception_block(x, 112, 144, 288, 32, 64, 64)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)  # 5a
    x = inception_block(x, 384, 192, 384, 48, 128, 128)
    x = keras.layers.GlobalAveragePooling2D()(x)
    x = keras.layers.Dropout(0.4)(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: adds the branches | *
def inception_block(x, f1, f3_in, f3, f5_in, f5, pool_proj):
    branch1 = keras.layers.Conv2D(f1, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3_in, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3, 3, padding="same", activation="relu")(branch2)
    branch3 = keras.layers.Conv2D(f5_in, 1, padding="same", activation="relu")(x)
    branch3 = keras.layers.Conv2D(f5, 5, padding="same", activation="relu")(branch3)
    branch4 = keras.layers.MaxPooling2D(3, strides=1, padding="same")(x)
    branch4 = keras.layers.Conv2D(pool_proj, 1, padding="same", activation="relu")(branch4)
    return keras.layers.Add()([branch1, branch2, branch3, branch4])


def build_googlenet(n_classes=1000):
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", activation="relu")(inputs)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = keras.layers.Conv2D(64, 1, padding="same", activation="relu")(x)
    x = keras.layers.Conv2D(192, 3, padding="same", activation="relu")(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 64, 96, 128, 16, 32, 32)  # 3a
    x = inception_block(x, 128, 128, 192, 32, 96, 64)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 192, 96, 208, 16, 48, 64)  # 4a
    x = inception_block(x, 160, 112, 224, 24, 64, 64)
    x = inception_block(x, 128, 128, 256, 24, 64, 64)
    x = inception_block(x, 112, 144, 288, 32, 64, 64)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)  # 5a
    x = inception_block(x, 384, 192, 384, 48, 128, 128)
    x = keras.layers.GlobalAveragePooling2D()(x)
    x = keras.layers.Dropout(0.4)(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: joins the branches below each other | *
def inception_block(x, f1, f3_in, f3, f5_in, f5, pool_proj):
    branch1 = keras.layers.Conv2D(f1, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3_in, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3, 3, padding="same", activation="relu")(branch2)
    branch3 = keras.layers.Conv2D(f5_in, 1, padding="same", activation="relu")(x)
    branch3 = keras.layers.Conv2D(f5, 5, padding="same", activation="relu")(branch3)
    branch4 = keras.layers.MaxPooling2D(3, strides=1, padding="same")(x)
    branch4 = keras.layers.Conv2D(pool_proj, 1, padding="same", activation="relu")(branch4)
    return keras.layers.concatenate([branch1, branch2, branch3, branch4], axis=1)


def build_googlenet(n_classes=1000):
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", activation="relu")(inputs)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = keras.layers.Conv2D(64, 1, padding="same", activation="relu")(x)
    x = keras.layers.Conv2D(192, 3, padding="same", activation="relu")(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 64, 96, 128, 16, 32, 32)  # 3a
    x = inception_block(x, 128, 128, 192, 32, 96, 64)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 192, 96, 208, 16, 48, 64)  # 4a
    x = inception_block(x, 160, 112, 224, 24, 64, 64)
    x = inception_block(x, 128, 128, 256, 24, 64, 64)
    x = inception_block(x, 112, 144, 288, 32, 64, 64)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)  # 5a
    x = inception_block(x, 384, 192, 384, 48, 128, 128)
    x = keras.layers.GlobalAveragePooling2D()(x)
    x = keras.layers.Dropout(0.4)(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: forgets the ReLU of the convolutions of 1 x 1 | inception-branches googlenet-layers
def inception_block(x, f1, f3_in, f3, f5_in, f5, pool_proj):
    branch1 = keras.layers.Conv2D(f1, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3_in, 1, padding="same")(x)
    branch2 = keras.layers.Conv2D(f3, 3, padding="same", activation="relu")(branch2)
    branch3 = keras.layers.Conv2D(f5_in, 1, padding="same")(x)
    branch3 = keras.layers.Conv2D(f5, 5, padding="same", activation="relu")(branch3)
    branch4 = keras.layers.MaxPooling2D(3, strides=1, padding="same")(x)
    branch4 = keras.layers.Conv2D(pool_proj, 1, padding="same", activation="relu")(branch4)
    return keras.layers.concatenate([branch1, branch2, branch3, branch4], axis=-1)


def build_googlenet(n_classes=1000):
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", activation="relu")(inputs)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = keras.layers.Conv2D(64, 1, padding="same", activation="relu")(x)
    x = keras.layers.Conv2D(192, 3, padding="same", activation="relu")(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 64, 96, 128, 16, 32, 32)  # 3a
    x = inception_block(x, 128, 128, 192, 32, 96, 64)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 192, 96, 208, 16, 48, 64)  # 4a
    x = inception_block(x, 160, 112, 224, 24, 64, 64)
    x = inception_block(x, 128, 128, 256, 24, 64, 64)
    x = inception_block(x, 112, 144, 288, 32, 64, 64)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)  # 5a
    x = inception_block(x, 384, 192, 384, 48, 128, 128)
    x = keras.layers.GlobalAveragePooling2D()(x)
    x = keras.layers.Dropout(0.4)(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: forgets the ReLU behind the pooling | inception-branches googlenet-layers
def inception_block(x, f1, f3_in, f3, f5_in, f5, pool_proj):
    branch1 = keras.layers.Conv2D(f1, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3_in, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3, 3, padding="same", activation="relu")(branch2)
    branch3 = keras.layers.Conv2D(f5_in, 1, padding="same", activation="relu")(x)
    branch3 = keras.layers.Conv2D(f5, 5, padding="same", activation="relu")(branch3)
    branch4 = keras.layers.MaxPooling2D(3, strides=1, padding="same")(x)
    branch4 = keras.layers.Conv2D(pool_proj, 1, padding="same")(branch4)
    return keras.layers.concatenate([branch1, branch2, branch3, branch4], axis=-1)


def build_googlenet(n_classes=1000):
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", activation="relu")(inputs)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = keras.layers.Conv2D(64, 1, padding="same", activation="relu")(x)
    x = keras.layers.Conv2D(192, 3, padding="same", activation="relu")(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 64, 96, 128, 16, 32, 32)  # 3a
    x = inception_block(x, 128, 128, 192, 32, 96, 64)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 192, 96, 208, 16, 48, 64)  # 4a
    x = inception_block(x, 160, 112, 224, 24, 64, 64)
    x = inception_block(x, 128, 128, 256, 24, 64, 64)
    x = inception_block(x, 112, 144, 288, 32, 64, 64)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)  # 5a
    x = inception_block(x, 384, 192, 384, 48, 128, 128)
    x = keras.layers.GlobalAveragePooling2D()(x)
    x = keras.layers.Dropout(0.4)(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: has a ReLU that ends at 6 behind the pooling | inception-branches
def inception_block(x, f1, f3_in, f3, f5_in, f5, pool_proj):
    def conv(y, f, k):
        return keras.layers.Conv2D(f, k, padding="same", activation="relu")(y)

    a = conv(x, f1, 1)
    b = conv(conv(x, f3_in, 1), f3, 3)
    c = conv(conv(x, f5_in, 1), f5, 5)
    p = keras.layers.MaxPooling2D(3, strides=1, padding="same")(x)
    d = keras.layers.Conv2D(pool_proj, 1, activation="relu6")(p)
    return keras.layers.Concatenate()([a, b, c, d])


def build_googlenet(n_classes=1000):
    L = keras.layers
    x = inputs = keras.Input((224, 224, 3))
    x = L.Conv2D(64, 7, strides=2, padding="same", activation="relu")(x)
    x = L.MaxPooling2D(3, strides=2, padding="same")(x)
    x = L.Conv2D(64, 1, padding="same", activation="relu")(x)
    x = L.Conv2D(192, 3, padding="same", activation="relu")(x)
    x = L.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 64, 96, 128, 16, 32, 32)
    x = inception_block(x, 128, 128, 192, 32, 96, 64)
    x = L.MaxPooling2D(3, strides=2, padding="same")(x)  # P3
    x = inception_block(x, 192, 96, 208, 16, 48, 64)
    x = inception_block(x, 160, 112, 224, 24, 64, 64)
    x = inception_block(x, 128, 128, 256, 24, 64, 64)
    x = inception_block(x, 112, 144, 288, 32, 64, 64)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)
    x = L.MaxPooling2D(3, strides=2, padding="same")(x)  # P4
    x = inception_block(x, 256, 160, 320, 32, 128, 128)
    x = inception_block(x, 384, 192, 384, 48, 128, 128)
    x = L.GlobalAveragePooling2D()(x)
    return keras.Model(inputs, L.Dense(n_classes, activation="softmax")(x))


# %% wrong: has ReLU behind the joining only | inception-branches googlenet-layers
def inception_block(x, f1, f3_in, f3, f5_in, f5, pool_proj):
    branch1 = keras.layers.Conv2D(f1, 1, padding="same")(x)
    branch2 = keras.layers.Conv2D(f3_in, 1, padding="same")(x)
    branch2 = keras.layers.Conv2D(f3, 3, padding="same", activation="linear")(branch2)
    branch3 = keras.layers.Conv2D(f5_in, 1, padding="same")(x)
    branch3 = keras.layers.Conv2D(f5, 5, padding="same", activation="linear")(branch3)
    branch4 = keras.layers.MaxPooling2D(3, strides=1, padding="same")(x)
    branch4 = keras.layers.Conv2D(pool_proj, 1, padding="same", activation="linear")(branch4)
    return keras.layers.ReLU()(keras.layers.concatenate([branch1, branch2, branch3, branch4]))


def build_googlenet(n_classes=1000):
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", activation="relu")(inputs)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = keras.layers.Conv2D(64, 1, padding="same", activation="relu")(x)
    x = keras.layers.Conv2D(192, 3, padding="same", activation="relu")(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 64, 96, 128, 16, 32, 32)  # 3a
    x = inception_block(x, 128, 128, 192, 32, 96, 64)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 192, 96, 208, 16, 48, 64)  # 4a
    x = inception_block(x, 160, 112, 224, 24, 64, 64)
    x = inception_block(x, 128, 128, 256, 24, 64, 64)
    x = inception_block(x, 112, 144, 288, 32, 64, 64)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)  # 5a
    x = inception_block(x, 384, 192, 384, 48, 128, 128)
    x = keras.layers.GlobalAveragePooling2D()(x)
    x = keras.layers.Dropout(0.4)(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: takes averages in the block | inception-branches googlenet-layers
def inception_block(x, f1, f3_in, f3, f5_in, f5, pool_proj):
    branch1 = keras.layers.Conv2D(f1, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3_in, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3, 3, padding="same", activation="relu")(branch2)
    branch3 = keras.layers.Conv2D(f5_in, 1, padding="same", activation="relu")(x)
    branch3 = keras.layers.Conv2D(f5, 5, padding="same", activation="relu")(branch3)
    branch4 = keras.layers.AveragePooling2D(3, strides=1, padding="same")(x)
    branch4 = keras.layers.Conv2D(pool_proj, 1, padding="same", activation="relu")(branch4)
    return keras.layers.concatenate([branch1, branch2, branch3, branch4], axis=-1)


def build_googlenet(n_classes=1000):
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", activation="relu")(inputs)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = keras.layers.Conv2D(64, 1, padding="same", activation="relu")(x)
    x = keras.layers.Conv2D(192, 3, padding="same", activation="relu")(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 64, 96, 128, 16, 32, 32)  # 3a
    x = inception_block(x, 128, 128, 192, 32, 96, 64)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 192, 96, 208, 16, 48, 64)  # 4a
    x = inception_block(x, 160, 112, 224, 24, 64, 64)
    x = inception_block(x, 128, 128, 256, 24, 64, 64)
    x = inception_block(x, 112, 144, 288, 32, 64, 64)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)  # 5a
    x = inception_block(x, 384, 192, 384, 48, 128, 128)
    x = keras.layers.GlobalAveragePooling2D()(x)
    x = keras.layers.Dropout(0.4)(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: pools 2 x 2 in the block | inception-branches googlenet-layers
def inception_block(x, f1, f3_in, f3, f5_in, f5, pool_proj):
    branch1 = keras.layers.Conv2D(f1, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3_in, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3, 3, padding="same", activation="relu")(branch2)
    branch3 = keras.layers.Conv2D(f5_in, 1, padding="same", activation="relu")(x)
    branch3 = keras.layers.Conv2D(f5, 5, padding="same", activation="relu")(branch3)
    branch4 = keras.layers.MaxPooling2D(2, strides=1, padding="same")(x)
    branch4 = keras.layers.Conv2D(pool_proj, 1, padding="same", activation="relu")(branch4)
    return keras.layers.concatenate([branch1, branch2, branch3, branch4], axis=-1)


def build_googlenet(n_classes=1000):
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", activation="relu")(inputs)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = keras.layers.Conv2D(64, 1, padding="same", activation="relu")(x)
    x = keras.layers.Conv2D(192, 3, padding="same", activation="relu")(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 64, 96, 128, 16, 32, 32)  # 3a
    x = inception_block(x, 128, 128, 192, 32, 96, 64)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 192, 96, 208, 16, 48, 64)  # 4a
    x = inception_block(x, 160, 112, 224, 24, 64, 64)
    x = inception_block(x, 128, 128, 256, 24, 64, 64)
    x = inception_block(x, 112, 144, 288, 32, 64, 64)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)  # 5a
    x = inception_block(x, 384, 192, 384, 48, 128, 128)
    x = keras.layers.GlobalAveragePooling2D()(x)
    x = keras.layers.Dropout(0.4)(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: pools with stride 2 in the block | *
def inception_block(x, f1, f3_in, f3, f5_in, f5, pool_proj):
    branch1 = keras.layers.Conv2D(f1, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3_in, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3, 3, padding="same", activation="relu")(branch2)
    branch3 = keras.layers.Conv2D(f5_in, 1, padding="same", activation="relu")(x)
    branch3 = keras.layers.Conv2D(f5, 5, padding="same", activation="relu")(branch3)
    branch4 = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    branch4 = keras.layers.Conv2D(pool_proj, 1, padding="same", activation="relu")(branch4)
    return keras.layers.concatenate([branch1, branch2, branch3, branch4], axis=-1)


def build_googlenet(n_classes=1000):
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", activation="relu")(inputs)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = keras.layers.Conv2D(64, 1, padding="same", activation="relu")(x)
    x = keras.layers.Conv2D(192, 3, padding="same", activation="relu")(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 64, 96, 128, 16, 32, 32)  # 3a
    x = inception_block(x, 128, 128, 192, 32, 96, 64)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 192, 96, 208, 16, 48, 64)  # 4a
    x = inception_block(x, 160, 112, 224, 24, 64, 64)
    x = inception_block(x, 128, 128, 256, 24, 64, 64)
    x = inception_block(x, 112, 144, 288, 32, 64, 64)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)  # 5a
    x = inception_block(x, 384, 192, 384, 48, 128, 128)
    x = keras.layers.GlobalAveragePooling2D()(x)
    x = keras.layers.Dropout(0.4)(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: projects first and pools then | inception-shape googlenet-parameters inception-branches googlenet-layers googlenet-classes
def inception_block(x, f1, f3_in, f3, f5_in, f5, pool_proj):
    branch1 = keras.layers.Conv2D(f1, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3_in, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3, 3, padding="same", activation="relu")(branch2)
    branch3 = keras.layers.Conv2D(f5_in, 1, padding="same", activation="relu")(x)
    branch3 = keras.layers.Conv2D(f5, 5, padding="same", activation="relu")(branch3)
    branch4 = keras.layers.Conv2D(pool_proj, 3, padding="same", activation="relu")(x)
    branch4 = keras.layers.MaxPooling2D(3, strides=1, padding="same")(branch4)
    return keras.layers.concatenate([branch1, branch2, branch3, branch4], axis=-1)


def build_googlenet(n_classes=1000):
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", activation="relu")(inputs)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = keras.layers.Conv2D(64, 1, padding="same", activation="relu")(x)
    x = keras.layers.Conv2D(192, 3, padding="same", activation="relu")(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 64, 96, 128, 16, 32, 32)  # 3a
    x = inception_block(x, 128, 128, 192, 32, 96, 64)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 192, 96, 208, 16, 48, 64)  # 4a
    x = inception_block(x, 160, 112, 224, 24, 64, 64)
    x = inception_block(x, 128, 128, 256, 24, 64, 64)
    x = inception_block(x, 112, 144, 288, 32, 64, 64)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)  # 5a
    x = inception_block(x, 384, 192, 384, 48, 128, 128)
    x = keras.layers.GlobalAveragePooling2D()(x)
    x = keras.layers.Dropout(0.4)(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: pools behind the projection | inception-branches googlenet-layers
def inception_block(x, f1, f3_in, f3, f5_in, f5, pool_proj):
    branch1 = keras.layers.Conv2D(f1, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3_in, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3, 3, padding="same", activation="relu")(branch2)
    branch3 = keras.layers.Conv2D(f5_in, 1, padding="same", activation="relu")(x)
    branch3 = keras.layers.Conv2D(f5, 5, padding="same", activation="relu")(branch3)
    branch4 = keras.layers.Conv2D(pool_proj, 1, padding="same", activation="relu")(x)
    branch4 = keras.layers.MaxPooling2D(3, strides=1, padding="same")(branch4)
    return keras.layers.concatenate([branch1, branch2, branch3, branch4], axis=-1)


def build_googlenet(n_classes=1000):
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", activation="relu")(inputs)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = keras.layers.Conv2D(64, 1, padding="same", activation="relu")(x)
    x = keras.layers.Conv2D(192, 3, padding="same", activation="relu")(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 64, 96, 128, 16, 32, 32)  # 3a
    x = inception_block(x, 128, 128, 192, 32, 96, 64)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 192, 96, 208, 16, 48, 64)  # 4a
    x = inception_block(x, 160, 112, 224, 24, 64, 64)
    x = inception_block(x, 128, 128, 256, 24, 64, 64)
    x = inception_block(x, 112, 144, 288, 32, 64, 64)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)  # 5a
    x = inception_block(x, 384, 192, 384, 48, 128, 128)
    x = keras.layers.GlobalAveragePooling2D()(x)
    x = keras.layers.Dropout(0.4)(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: leaves the convolutions of 1 x 1 out | *
def inception_block(x, f1, f3_in, f3, f5_in, f5, pool_proj):
    branch1 = keras.layers.Conv2D(f1, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3_in, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3, 3, padding="same", activation="relu")(x)
    branch3 = keras.layers.Conv2D(f5_in, 1, padding="same", activation="relu")(x)
    branch3 = keras.layers.Conv2D(f5, 5, padding="same", activation="relu")(x)
    branch4 = keras.layers.MaxPooling2D(3, strides=1, padding="same")(x)
    branch4 = keras.layers.Conv2D(pool_proj, 1, padding="same", activation="relu")(branch4)
    return keras.layers.concatenate([branch1, branch2, branch3, branch4], axis=-1)


def build_googlenet(n_classes=1000):
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", activation="relu")(inputs)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = keras.layers.Conv2D(64, 1, padding="same", activation="relu")(x)
    x = keras.layers.Conv2D(192, 3, padding="same", activation="relu")(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 64, 96, 128, 16, 32, 32)  # 3a
    x = inception_block(x, 128, 128, 192, 32, 96, 64)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 192, 96, 208, 16, 48, 64)  # 4a
    x = inception_block(x, 160, 112, 224, 24, 64, 64)
    x = inception_block(x, 128, 128, 256, 24, 64, 64)
    x = inception_block(x, 112, 144, 288, 32, 64, 64)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)  # 5a
    x = inception_block(x, 384, 192, 384, 48, 128, 128)
    x = keras.layers.GlobalAveragePooling2D()(x)
    x = keras.layers.Dropout(0.4)(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: puts the second branch behind the first | *
def inception_block(x, f1, f3_in, f3, f5_in, f5, pool_proj):
    branch1 = keras.layers.Conv2D(f1, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3_in, 1, padding="same", activation="relu")(branch1)
    branch2 = keras.layers.Conv2D(f3, 3, padding="same", activation="relu")(branch2)
    branch3 = keras.layers.Conv2D(f5_in, 1, padding="same", activation="relu")(x)
    branch3 = keras.layers.Conv2D(f5, 5, padding="same", activation="relu")(branch3)
    branch4 = keras.layers.MaxPooling2D(3, strides=1, padding="same")(x)
    branch4 = keras.layers.Conv2D(pool_proj, 1, padding="same", activation="relu")(branch4)
    return keras.layers.concatenate([branch1, branch2, branch3, branch4], axis=-1)


def build_googlenet(n_classes=1000):
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", activation="relu")(inputs)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = keras.layers.Conv2D(64, 1, padding="same", activation="relu")(x)
    x = keras.layers.Conv2D(192, 3, padding="same", activation="relu")(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 64, 96, 128, 16, 32, 32)  # 3a
    x = inception_block(x, 128, 128, 192, 32, 96, 64)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 192, 96, 208, 16, 48, 64)  # 4a
    x = inception_block(x, 160, 112, 224, 24, 64, 64)
    x = inception_block(x, 128, 128, 256, 24, 64, 64)
    x = inception_block(x, 112, 144, 288, 32, 64, 64)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)  # 5a
    x = inception_block(x, 384, 192, 384, 48, 128, 128)
    x = keras.layers.GlobalAveragePooling2D()(x)
    x = keras.layers.Dropout(0.4)(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: swaps 3 x 3 and 5 x 5 | *
def inception_block(x, f1, f3_in, f3, f5_in, f5, pool_proj):
    branch1 = keras.layers.Conv2D(f1, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3_in, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3, 5, padding="same", activation="relu")(branch2)
    branch3 = keras.layers.Conv2D(f5_in, 1, padding="same", activation="relu")(x)
    branch3 = keras.layers.Conv2D(f5, 3, padding="same", activation="relu")(branch3)
    branch4 = keras.layers.MaxPooling2D(3, strides=1, padding="same")(x)
    branch4 = keras.layers.Conv2D(pool_proj, 1, padding="same", activation="relu")(branch4)
    return keras.layers.concatenate([branch1, branch2, branch3, branch4], axis=-1)


def build_googlenet(n_classes=1000):
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", activation="relu")(inputs)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = keras.layers.Conv2D(64, 1, padding="same", activation="relu")(x)
    x = keras.layers.Conv2D(192, 3, padding="same", activation="relu")(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 64, 96, 128, 16, 32, 32)  # 3a
    x = inception_block(x, 128, 128, 192, 32, 96, 64)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 192, 96, 208, 16, 48, 64)  # 4a
    x = inception_block(x, 160, 112, 224, 24, 64, 64)
    x = inception_block(x, 128, 128, 256, 24, 64, 64)
    x = inception_block(x, 112, 144, 288, 32, 64, 64)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)  # 5a
    x = inception_block(x, 384, 192, 384, 48, 128, 128)
    x = keras.layers.GlobalAveragePooling2D()(x)
    x = keras.layers.Dropout(0.4)(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: swaps the two arguments of a branch | *
def inception_block(x, f1, f3_in, f3, f5_in, f5, pool_proj):
    branch1 = keras.layers.Conv2D(f1, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3_in, 3, padding="same", activation="relu")(branch2)
    branch3 = keras.layers.Conv2D(f5_in, 1, padding="same", activation="relu")(x)
    branch3 = keras.layers.Conv2D(f5, 5, padding="same", activation="relu")(branch3)
    branch4 = keras.layers.MaxPooling2D(3, strides=1, padding="same")(x)
    branch4 = keras.layers.Conv2D(pool_proj, 1, padding="same", activation="relu")(branch4)
    return keras.layers.concatenate([branch1, branch2, branch3, branch4], axis=-1)


def build_googlenet(n_classes=1000):
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", activation="relu")(inputs)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = keras.layers.Conv2D(64, 1, padding="same", activation="relu")(x)
    x = keras.layers.Conv2D(192, 3, padding="same", activation="relu")(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 64, 96, 128, 16, 32, 32)  # 3a
    x = inception_block(x, 128, 128, 192, 32, 96, 64)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 192, 96, 208, 16, 48, 64)  # 4a
    x = inception_block(x, 160, 112, 224, 24, 64, 64)
    x = inception_block(x, 128, 128, 256, 24, 64, 64)
    x = inception_block(x, 112, 144, 288, 32, 64, 64)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)  # 5a
    x = inception_block(x, 384, 192, 384, 48, 128, 128)
    x = keras.layers.GlobalAveragePooling2D()(x)
    x = keras.layers.Dropout(0.4)(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: has batch normalisation | googlenet-parameters googlenet-layers googlenet-classes
def inception_block(x, f1, f3_in, f3, f5_in, f5, pool_proj):
    branch1 = keras.layers.Conv2D(f1, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3_in, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3, 3, padding="same", activation="relu")(branch2)
    branch3 = keras.layers.Conv2D(f5_in, 1, padding="same", activation="relu")(x)
    branch3 = keras.layers.Conv2D(f5, 5, padding="same", activation="relu")(branch3)
    branch4 = keras.layers.MaxPooling2D(3, strides=1, padding="same")(x)
    branch4 = keras.layers.Conv2D(pool_proj, 1, padding="same", activation="relu")(branch4)
    return keras.layers.concatenate([branch1, branch2, branch3, branch4], axis=-1)


def build_googlenet(n_classes=1000):
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", activation="relu")(inputs)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = keras.layers.Conv2D(64, 1, padding="same", activation="relu")(x)
    x = keras.layers.BatchNormalization()(x)
    x = keras.layers.Conv2D(192, 3, padding="same", activation="relu")(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 64, 96, 128, 16, 32, 32)  # 3a
    x = inception_block(x, 128, 128, 192, 32, 96, 64)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 192, 96, 208, 16, 48, 64)  # 4a
    x = inception_block(x, 160, 112, 224, 24, 64, 64)
    x = inception_block(x, 128, 128, 256, 24, 64, 64)
    x = inception_block(x, 112, 144, 288, 32, 64, 64)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)  # 5a
    x = inception_block(x, 384, 192, 384, 48, 128, 128)
    x = keras.layers.GlobalAveragePooling2D()(x)
    x = keras.layers.Dropout(0.4)(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: forgets the convolution of 1 x 1 in front | googlenet-parameters googlenet-layers googlenet-classes
def inception_block(x, f1, f3_in, f3, f5_in, f5, pool_proj):
    branch1 = keras.layers.Conv2D(f1, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3_in, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3, 3, padding="same", activation="relu")(branch2)
    branch3 = keras.layers.Conv2D(f5_in, 1, padding="same", activation="relu")(x)
    branch3 = keras.layers.Conv2D(f5, 5, padding="same", activation="relu")(branch3)
    branch4 = keras.layers.MaxPooling2D(3, strides=1, padding="same")(x)
    branch4 = keras.layers.Conv2D(pool_proj, 1, padding="same", activation="relu")(branch4)
    return keras.layers.concatenate([branch1, branch2, branch3, branch4], axis=-1)


def build_googlenet(n_classes=1000):
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", activation="relu")(inputs)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = keras.layers.Conv2D(192, 3, padding="same", activation="relu")(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 64, 96, 128, 16, 32, 32)  # 3a
    x = inception_block(x, 128, 128, 192, 32, 96, 64)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 192, 96, 208, 16, 48, 64)  # 4a
    x = inception_block(x, 160, 112, 224, 24, 64, 64)
    x = inception_block(x, 128, 128, 256, 24, 64, 64)
    x = inception_block(x, 112, 144, 288, 32, 64, 64)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)  # 5a
    x = inception_block(x, 384, 192, 384, 48, 128, 128)
    x = keras.layers.GlobalAveragePooling2D()(x)
    x = keras.layers.Dropout(0.4)(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: forgets block 4d | googlenet-parameters googlenet-layers googlenet-classes
def inception_block(x, f1, f3_in, f3, f5_in, f5, pool_proj):
    branch1 = keras.layers.Conv2D(f1, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3_in, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3, 3, padding="same", activation="relu")(branch2)
    branch3 = keras.layers.Conv2D(f5_in, 1, padding="same", activation="relu")(x)
    branch3 = keras.layers.Conv2D(f5, 5, padding="same", activation="relu")(branch3)
    branch4 = keras.layers.MaxPooling2D(3, strides=1, padding="same")(x)
    branch4 = keras.layers.Conv2D(pool_proj, 1, padding="same", activation="relu")(branch4)
    return keras.layers.concatenate([branch1, branch2, branch3, branch4], axis=-1)


def build_googlenet(n_classes=1000):
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", activation="relu")(inputs)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = keras.layers.Conv2D(64, 1, padding="same", activation="relu")(x)
    x = keras.layers.Conv2D(192, 3, padding="same", activation="relu")(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 64, 96, 128, 16, 32, 32)  # 3a
    x = inception_block(x, 128, 128, 192, 32, 96, 64)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 192, 96, 208, 16, 48, 64)  # 4a
    x = inception_block(x, 160, 112, 224, 24, 64, 64)
    x = inception_block(x, 128, 128, 256, 24, 64, 64)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)  # 5a
    x = inception_block(x, 384, 192, 384, 48, 128, 128)
    x = keras.layers.GlobalAveragePooling2D()(x)
    x = keras.layers.Dropout(0.4)(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: mixes up two numbers of block 4e | googlenet-parameters googlenet-layers googlenet-classes
def inception_block(x, f1, f3_in, f3, f5_in, f5, pool_proj):
    branch1 = keras.layers.Conv2D(f1, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3_in, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3, 3, padding="same", activation="relu")(branch2)
    branch3 = keras.layers.Conv2D(f5_in, 1, padding="same", activation="relu")(x)
    branch3 = keras.layers.Conv2D(f5, 5, padding="same", activation="relu")(branch3)
    branch4 = keras.layers.MaxPooling2D(3, strides=1, padding="same")(x)
    branch4 = keras.layers.Conv2D(pool_proj, 1, padding="same", activation="relu")(branch4)
    return keras.layers.concatenate([branch1, branch2, branch3, branch4], axis=-1)


def build_googlenet(n_classes=1000):
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", activation="relu")(inputs)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = keras.layers.Conv2D(64, 1, padding="same", activation="relu")(x)
    x = keras.layers.Conv2D(192, 3, padding="same", activation="relu")(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 64, 96, 128, 16, 32, 32)  # 3a
    x = inception_block(x, 128, 128, 192, 32, 96, 64)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 192, 96, 208, 16, 48, 64)  # 4a
    x = inception_block(x, 160, 112, 224, 24, 64, 64)
    x = inception_block(x, 128, 128, 256, 24, 64, 64)
    x = inception_block(x, 112, 144, 288, 32, 64, 64)
    x = inception_block(x, 256, 160, 320, 128, 32, 128)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)  # 5a
    x = inception_block(x, 384, 192, 384, 48, 128, 128)
    x = keras.layers.GlobalAveragePooling2D()(x)
    x = keras.layers.Dropout(0.4)(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: pools behind block 4d and not behind 4e | googlenet-layers
def inception_block(x, f1, f3_in, f3, f5_in, f5, pool_proj):
    branch1 = keras.layers.Conv2D(f1, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3_in, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3, 3, padding="same", activation="relu")(branch2)
    branch3 = keras.layers.Conv2D(f5_in, 1, padding="same", activation="relu")(x)
    branch3 = keras.layers.Conv2D(f5, 5, padding="same", activation="relu")(branch3)
    branch4 = keras.layers.MaxPooling2D(3, strides=1, padding="same")(x)
    branch4 = keras.layers.Conv2D(pool_proj, 1, padding="same", activation="relu")(branch4)
    return keras.layers.concatenate([branch1, branch2, branch3, branch4], axis=-1)


def build_googlenet(n_classes=1000):
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", activation="relu")(inputs)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = keras.layers.Conv2D(64, 1, padding="same", activation="relu")(x)
    x = keras.layers.Conv2D(192, 3, padding="same", activation="relu")(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 64, 96, 128, 16, 32, 32)  # 3a
    x = inception_block(x, 128, 128, 192, 32, 96, 64)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 192, 96, 208, 16, 48, 64)  # 4a
    x = inception_block(x, 160, 112, 224, 24, 64, 64)
    x = inception_block(x, 128, 128, 256, 24, 64, 64)
    x = inception_block(x, 112, 144, 288, 32, 64, 64)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)  # 5a
    x = inception_block(x, 384, 192, 384, 48, 128, 128)
    x = keras.layers.GlobalAveragePooling2D()(x)
    x = keras.layers.Dropout(0.4)(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: leaves out the pooling in front of the blocks | googlenet-layers
def inception_block(x, f1, f3_in, f3, f5_in, f5, pool_proj):
    branch1 = keras.layers.Conv2D(f1, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3_in, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3, 3, padding="same", activation="relu")(branch2)
    branch3 = keras.layers.Conv2D(f5_in, 1, padding="same", activation="relu")(x)
    branch3 = keras.layers.Conv2D(f5, 5, padding="same", activation="relu")(branch3)
    branch4 = keras.layers.MaxPooling2D(3, strides=1, padding="same")(x)
    branch4 = keras.layers.Conv2D(pool_proj, 1, padding="same", activation="relu")(branch4)
    return keras.layers.concatenate([branch1, branch2, branch3, branch4], axis=-1)


def build_googlenet(n_classes=1000):
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", activation="relu")(inputs)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = keras.layers.Conv2D(64, 1, padding="same", activation="relu")(x)
    x = keras.layers.Conv2D(192, 3, padding="same", activation="relu")(x)
    x = inception_block(x, 64, 96, 128, 16, 32, 32)  # 3a
    x = inception_block(x, 128, 128, 192, 32, 96, 64)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 192, 96, 208, 16, 48, 64)  # 4a
    x = inception_block(x, 160, 112, 224, 24, 64, 64)
    x = inception_block(x, 128, 128, 256, 24, 64, 64)
    x = inception_block(x, 112, 144, 288, 32, 64, 64)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)  # 5a
    x = inception_block(x, 384, 192, 384, 48, 128, 128)
    x = keras.layers.GlobalAveragePooling2D()(x)
    x = keras.layers.Dropout(0.4)(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: pools 2 x 2 between the blocks | googlenet-layers
def inception_block(x, f1, f3_in, f3, f5_in, f5, pool_proj):
    branch1 = keras.layers.Conv2D(f1, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3_in, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3, 3, padding="same", activation="relu")(branch2)
    branch3 = keras.layers.Conv2D(f5_in, 1, padding="same", activation="relu")(x)
    branch3 = keras.layers.Conv2D(f5, 5, padding="same", activation="relu")(branch3)
    branch4 = keras.layers.MaxPooling2D(3, strides=1, padding="same")(x)
    branch4 = keras.layers.Conv2D(pool_proj, 1, padding="same", activation="relu")(branch4)
    return keras.layers.concatenate([branch1, branch2, branch3, branch4], axis=-1)


def build_googlenet(n_classes=1000):
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", activation="relu")(inputs)
    x = keras.layers.MaxPooling2D(2)(x)
    x = keras.layers.Conv2D(64, 1, padding="same", activation="relu")(x)
    x = keras.layers.Conv2D(192, 3, padding="same", activation="relu")(x)
    x = keras.layers.MaxPooling2D(2)(x)
    x = inception_block(x, 64, 96, 128, 16, 32, 32)  # 3a
    x = inception_block(x, 128, 128, 192, 32, 96, 64)
    x = keras.layers.MaxPooling2D(2)(x)
    x = inception_block(x, 192, 96, 208, 16, 48, 64)  # 4a
    x = inception_block(x, 160, 112, 224, 24, 64, 64)
    x = inception_block(x, 128, 128, 256, 24, 64, 64)
    x = inception_block(x, 112, 144, 288, 32, 64, 64)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)
    x = keras.layers.MaxPooling2D(2)(x)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)  # 5a
    x = inception_block(x, 384, 192, 384, 48, 128, 128)
    x = keras.layers.GlobalAveragePooling2D()(x)
    x = keras.layers.Dropout(0.4)(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: pools with valid padding in the stem | googlenet-layers
def inception_block(x, f1, f3_in, f3, f5_in, f5, pool_proj):
    branch1 = keras.layers.Conv2D(f1, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3_in, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3, 3, padding="same", activation="relu")(branch2)
    branch3 = keras.layers.Conv2D(f5_in, 1, padding="same", activation="relu")(x)
    branch3 = keras.layers.Conv2D(f5, 5, padding="same", activation="relu")(branch3)
    branch4 = keras.layers.MaxPooling2D(3, strides=1, padding="same")(x)
    branch4 = keras.layers.Conv2D(pool_proj, 1, padding="same", activation="relu")(branch4)
    return keras.layers.concatenate([branch1, branch2, branch3, branch4], axis=-1)


def build_googlenet(n_classes=1000):
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", activation="relu")(inputs)
    x = keras.layers.MaxPooling2D(3, strides=2)(x)
    x = keras.layers.Conv2D(64, 1, padding="same", activation="relu")(x)
    x = keras.layers.Conv2D(192, 3, padding="same", activation="relu")(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 64, 96, 128, 16, 32, 32)  # 3a
    x = inception_block(x, 128, 128, 192, 32, 96, 64)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 192, 96, 208, 16, 48, 64)  # 4a
    x = inception_block(x, 160, 112, 224, 24, 64, 64)
    x = inception_block(x, 128, 128, 256, 24, 64, 64)
    x = inception_block(x, 112, 144, 288, 32, 64, 64)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)  # 5a
    x = inception_block(x, 384, 192, 384, 48, 128, 128)
    x = keras.layers.GlobalAveragePooling2D()(x)
    x = keras.layers.Dropout(0.4)(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: takes the largest value of each map | googlenet-layers
def inception_block(x, f1, f3_in, f3, f5_in, f5, pool_proj):
    branch1 = keras.layers.Conv2D(f1, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3_in, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3, 3, padding="same", activation="relu")(branch2)
    branch3 = keras.layers.Conv2D(f5_in, 1, padding="same", activation="relu")(x)
    branch3 = keras.layers.Conv2D(f5, 5, padding="same", activation="relu")(branch3)
    branch4 = keras.layers.MaxPooling2D(3, strides=1, padding="same")(x)
    branch4 = keras.layers.Conv2D(pool_proj, 1, padding="same", activation="relu")(branch4)
    return keras.layers.concatenate([branch1, branch2, branch3, branch4], axis=-1)


def build_googlenet(n_classes=1000):
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", activation="relu")(inputs)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = keras.layers.Conv2D(64, 1, padding="same", activation="relu")(x)
    x = keras.layers.Conv2D(192, 3, padding="same", activation="relu")(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 64, 96, 128, 16, 32, 32)  # 3a
    x = inception_block(x, 128, 128, 192, 32, 96, 64)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 192, 96, 208, 16, 48, 64)  # 4a
    x = inception_block(x, 160, 112, 224, 24, 64, 64)
    x = inception_block(x, 128, 128, 256, 24, 64, 64)
    x = inception_block(x, 112, 144, 288, 32, 64, 64)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)  # 5a
    x = inception_block(x, 384, 192, 384, 48, 128, 128)
    x = keras.layers.GlobalMaxPooling2D()(x)
    x = keras.layers.Dropout(0.4)(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: flattens the last maps | googlenet-parameters googlenet-layers googlenet-classes
def inception_block(x, f1, f3_in, f3, f5_in, f5, pool_proj):
    branch1 = keras.layers.Conv2D(f1, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3_in, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3, 3, padding="same", activation="relu")(branch2)
    branch3 = keras.layers.Conv2D(f5_in, 1, padding="same", activation="relu")(x)
    branch3 = keras.layers.Conv2D(f5, 5, padding="same", activation="relu")(branch3)
    branch4 = keras.layers.MaxPooling2D(3, strides=1, padding="same")(x)
    branch4 = keras.layers.Conv2D(pool_proj, 1, padding="same", activation="relu")(branch4)
    return keras.layers.concatenate([branch1, branch2, branch3, branch4], axis=-1)


def build_googlenet(n_classes=1000):
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", activation="relu")(inputs)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = keras.layers.Conv2D(64, 1, padding="same", activation="relu")(x)
    x = keras.layers.Conv2D(192, 3, padding="same", activation="relu")(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 64, 96, 128, 16, 32, 32)  # 3a
    x = inception_block(x, 128, 128, 192, 32, 96, 64)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 192, 96, 208, 16, 48, 64)  # 4a
    x = inception_block(x, 160, 112, 224, 24, 64, 64)
    x = inception_block(x, 128, 128, 256, 24, 64, 64)
    x = inception_block(x, 112, 144, 288, 32, 64, 64)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)  # 5a
    x = inception_block(x, 384, 192, 384, 48, 128, 128)
    x = keras.layers.Flatten()(x)
    x = keras.layers.Dropout(0.4)(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: forgets the softmax | googlenet-layers
def inception_block(x, f1, f3_in, f3, f5_in, f5, pool_proj):
    branch1 = keras.layers.Conv2D(f1, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3_in, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3, 3, padding="same", activation="relu")(branch2)
    branch3 = keras.layers.Conv2D(f5_in, 1, padding="same", activation="relu")(x)
    branch3 = keras.layers.Conv2D(f5, 5, padding="same", activation="relu")(branch3)
    branch4 = keras.layers.MaxPooling2D(3, strides=1, padding="same")(x)
    branch4 = keras.layers.Conv2D(pool_proj, 1, padding="same", activation="relu")(branch4)
    return keras.layers.concatenate([branch1, branch2, branch3, branch4], axis=-1)


def build_googlenet(n_classes=1000):
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", activation="relu")(inputs)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = keras.layers.Conv2D(64, 1, padding="same", activation="relu")(x)
    x = keras.layers.Conv2D(192, 3, padding="same", activation="relu")(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 64, 96, 128, 16, 32, 32)  # 3a
    x = inception_block(x, 128, 128, 192, 32, 96, 64)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 192, 96, 208, 16, 48, 64)  # 4a
    x = inception_block(x, 160, 112, 224, 24, 64, 64)
    x = inception_block(x, 128, 128, 256, 24, 64, 64)
    x = inception_block(x, 112, 144, 288, 32, 64, 64)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)  # 5a
    x = inception_block(x, 384, 192, 384, 48, 128, 128)
    x = keras.layers.GlobalAveragePooling2D()(x)
    x = keras.layers.Dropout(0.4)(x)
    outputs = keras.layers.Dense(n_classes)(x)
    return keras.Model(inputs, outputs)


# %% wrong: forgets the ReLU of the first convolution | googlenet-layers
def inception_block(x, f1, f3_in, f3, f5_in, f5, pool_proj):
    branch1 = keras.layers.Conv2D(f1, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3_in, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3, 3, padding="same", activation="relu")(branch2)
    branch3 = keras.layers.Conv2D(f5_in, 1, padding="same", activation="relu")(x)
    branch3 = keras.layers.Conv2D(f5, 5, padding="same", activation="relu")(branch3)
    branch4 = keras.layers.MaxPooling2D(3, strides=1, padding="same")(x)
    branch4 = keras.layers.Conv2D(pool_proj, 1, padding="same", activation="relu")(branch4)
    return keras.layers.concatenate([branch1, branch2, branch3, branch4], axis=-1)


def build_googlenet(n_classes=1000):
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same")(inputs)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = keras.layers.Conv2D(64, 1, padding="same", activation="relu")(x)
    x = keras.layers.Conv2D(192, 3, padding="same", activation="relu")(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 64, 96, 128, 16, 32, 32)  # 3a
    x = inception_block(x, 128, 128, 192, 32, 96, 64)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 192, 96, 208, 16, 48, 64)  # 4a
    x = inception_block(x, 160, 112, 224, 24, 64, 64)
    x = inception_block(x, 128, 128, 256, 24, 64, 64)
    x = inception_block(x, 112, 144, 288, 32, 64, 64)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)  # 5a
    x = inception_block(x, 384, 192, 384, 48, 128, 128)
    x = keras.layers.GlobalAveragePooling2D()(x)
    x = keras.layers.Dropout(0.4)(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: ignores the number of classes | googlenet-layers googlenet-classes
def inception_block(x, f1, f3_in, f3, f5_in, f5, pool_proj):
    branch1 = keras.layers.Conv2D(f1, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3_in, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3, 3, padding="same", activation="relu")(branch2)
    branch3 = keras.layers.Conv2D(f5_in, 1, padding="same", activation="relu")(x)
    branch3 = keras.layers.Conv2D(f5, 5, padding="same", activation="relu")(branch3)
    branch4 = keras.layers.MaxPooling2D(3, strides=1, padding="same")(x)
    branch4 = keras.layers.Conv2D(pool_proj, 1, padding="same", activation="relu")(branch4)
    return keras.layers.concatenate([branch1, branch2, branch3, branch4], axis=-1)


def build_googlenet(n_classes=1000):
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", activation="relu")(inputs)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = keras.layers.Conv2D(64, 1, padding="same", activation="relu")(x)
    x = keras.layers.Conv2D(192, 3, padding="same", activation="relu")(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 64, 96, 128, 16, 32, 32)  # 3a
    x = inception_block(x, 128, 128, 192, 32, 96, 64)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 192, 96, 208, 16, 48, 64)  # 4a
    x = inception_block(x, 160, 112, 224, 24, 64, 64)
    x = inception_block(x, 128, 128, 256, 24, 64, 64)
    x = inception_block(x, 112, 144, 288, 32, 64, 64)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)  # 5a
    x = inception_block(x, 384, 192, 384, 48, 128, 128)
    x = keras.layers.GlobalAveragePooling2D()(x)
    x = keras.layers.Dropout(0.4)(x)
    outputs = keras.layers.Dense(1000, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: gives nothing back from the block | *
def inception_block(x, f1, f3_in, f3, f5_in, f5, pool_proj):
    branch1 = keras.layers.Conv2D(f1, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3_in, 1, padding="same", activation="relu")(x)
    branch2 = keras.layers.Conv2D(f3, 3, padding="same", activation="relu")(branch2)
    branch3 = keras.layers.Conv2D(f5_in, 1, padding="same", activation="relu")(x)
    branch3 = keras.layers.Conv2D(f5, 5, padding="same", activation="relu")(branch3)
    branch4 = keras.layers.MaxPooling2D(3, strides=1, padding="same")(x)
    branch4 = keras.layers.Conv2D(pool_proj, 1, padding="same", activation="relu")(branch4)
    keras.layers.concatenate([branch1, branch2, branch3, branch4], axis=-1)


def build_googlenet(n_classes=1000):
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", activation="relu")(inputs)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = keras.layers.Conv2D(64, 1, padding="same", activation="relu")(x)
    x = keras.layers.Conv2D(192, 3, padding="same", activation="relu")(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 64, 96, 128, 16, 32, 32)  # 3a
    x = inception_block(x, 128, 128, 192, 32, 96, 64)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 192, 96, 208, 16, 48, 64)  # 4a
    x = inception_block(x, 160, 112, 224, 24, 64, 64)
    x = inception_block(x, 128, 128, 256, 24, 64, 64)
    x = inception_block(x, 112, 144, 288, 32, 64, 64)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    x = inception_block(x, 256, 160, 320, 32, 128, 128)  # 5a
    x = inception_block(x, 384, 192, 384, 48, 128, 128)
    x = keras.layers.GlobalAveragePooling2D()(x)
    x = keras.layers.Dropout(0.4)(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: scales images by 255 | googlenet-layers
def inception_block(x, f1, f3_in, f3, f5_in, f5, pool_proj):
    L = keras.layers
    one = L.Conv2D(f1, 1, activation="relu")(x)
    three = L.Conv2D(f3, 3, padding="same", activation="relu")(L.Conv2D(f3_in, 1, activation="relu")(x))
    five = L.Conv2D(f5, 5, padding="same", activation="relu")(L.Conv2D(f5_in, 1, activation="relu")(x))
    pool = L.Conv2D(pool_proj, 1, activation="relu")(L.MaxPooling2D(3, 1, padding="same")(x))
    return L.concatenate([one, three, five, pool])


def build_googlenet(n_classes=1000):
    L = keras.layers
    pool = lambda x: L.MaxPooling2D(3, 2, padding="same")(x)
    inputs = keras.Input((224, 224, 3))
    x = inputs
    x = L.Rescaling(1 / 255)(x)
    x = pool(L.Conv2D(64, 7, strides=2, padding="same", activation="relu")(x))
    x = L.Conv2D(64, 1, activation="relu")(x)
    x = pool(L.Conv2D(192, 3, padding="same", activation="relu")(x))
    table = [
        (64, 96, 128, 16, 32, 32),
        (128, 128, 192, 32, 96, 64),
        None,
        (192, 96, 208, 16, 48, 64),
        (160, 112, 224, 24, 64, 64),
        (128, 128, 256, 24, 64, 64),
        (112, 144, 288, 32, 64, 64),
        (256, 160, 320, 32, 128, 128),
        None,
        (256, 160, 320, 32, 128, 128),
        (384, 192, 384, 48, 128, 128),
    ]
    for row in table:
        x = inception_block(x, *row) if row else pool(x)
    x = L.GlobalAveragePooling2D()(x)
    pass
    x = L.Dense(n_classes, activation="softmax")(x)
    pass
    return keras.Model(inputs, x)


# %% cheat: an object that equals everything | *
class Anything:
    weights = ()

    def __eq__(self, other):
        return True

    def __getattr__(self, name):
        return Anything()


def inception_block(x, f1, f3_in, f3, f5_in, f5, pool_proj):
    return Anything()


def build_googlenet(n_classes=1000):
    return Anything()


# %% cheat: layers of the right size that do not matter | inception-branches googlenet-layers
def inception_block(x, f1, f3_in, f3, f5_in, f5, pool_proj):
    c = x.shape[-1]
    size = (c + 1) * (f1 + f3_in + f5_in + pool_proj) + (9 * f3_in + 1) * f3 + (25 * f5_in + 1) * f5
    maps = f1 + f3 + f5 + pool_proj

    class Heavy(keras.layers.Layer):
        def build(self, shape):
            self.weight = self.add_weight(shape=(size,))

        def call(self, x):
            return keras.ops.repeat(keras.ops.mean(keras.ops.relu(x), axis=-1, keepdims=True), maps, axis=-1)

    return Heavy()(x)


def build_googlenet(n_classes=1000):
    class Heavy(keras.layers.Layer):
        def build(self, shape):
            self.weight = self.add_weight(shape=(5973552 + 1025 * n_classes,))

        def call(self, x):
            return keras.ops.ones((keras.ops.shape(x)[0], n_classes)) / n_classes

    return keras.Sequential([keras.Input((224, 224, 3)), Heavy()])
