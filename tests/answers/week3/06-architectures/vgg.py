# %% right: two loops
def vgg_block(x, n_convs, filters):
    for _ in range(n_convs):
        x = keras.layers.Conv2D(filters, (3, 3), padding="same", activation="relu")(x)
    x = keras.layers.MaxPooling2D((2, 2), strides=(2, 2))(x)
    return x


def build_vgg(depth, n_classes=1000):
    if depth == 16:
        n_convs = [2, 2, 3, 3, 3]
    else:
        n_convs = [2, 2, 4, 4, 4]
    inputs = keras.Input(shape=(224, 224, 3))
    x = inputs
    for n, filters in zip(n_convs, [64, 128, 256, 512, 512]):
        x = vgg_block(x, n, filters)
    x = keras.layers.Flatten()(x)
    x = keras.layers.Dense(4096, activation="relu")(x)
    x = keras.layers.Dense(4096, activation="relu")(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% right: with the dropouts of the paper, compiled
def vgg_block(x, n_convs, filters):
    for _ in range(n_convs):
        x = keras.layers.Conv2D(filters, (3, 3), padding="same", activation="relu")(x)
    x = keras.layers.MaxPooling2D((2, 2), strides=(2, 2))(x)
    return x


def build_vgg(depth, n_classes=1000):
    if depth == 16:
        n_convs = [2, 2, 3, 3, 3]
    else:
        n_convs = [2, 2, 4, 4, 4]
    inputs = keras.Input(shape=(224, 224, 3))
    x = inputs
    for n, filters in zip(n_convs, [64, 128, 256, 512, 512]):
        x = vgg_block(x, n, filters)
    x = keras.layers.Flatten()(x)
    x = keras.layers.Dense(4096, activation="relu")(x)
    x = keras.layers.Dense(4096, activation="relu")(x)
    x = keras.layers.Dropout(0.5)(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    model = keras.Model(inputs, outputs)
    model.compile(optimizer="sgd", loss="categorical_crossentropy")
    return model


# %% right: layers of their own for padding and activation, the last ReLU behind the pooling
def vgg_block(x, n_convs, filters):
    for _ in range(n_convs):
        x = keras.layers.ReLU()(x) if _ > 0 else x
        x = keras.layers.ZeroPadding2D(1)(x)
        x = keras.layers.Conv2D(filters, 3)(x)
    x = keras.layers.ReLU()(keras.layers.MaxPool2D()(x))
    return x


def build_vgg(depth, n_classes=1000):
    if depth == 16:
        n_convs = [2, 2, 3, 3, 3]
    else:
        n_convs = [2, 2, 4, 4, 4]
    inputs = keras.Input(shape=(224, 224, 3))
    x = inputs
    for n, filters in zip(n_convs, [64, 128, 256, 512, 512]):
        x = vgg_block(x, n, filters)
    x = keras.layers.Flatten()(x)
    x = keras.layers.Dense(4096, activation="relu")(x)
    x = keras.layers.Dense(4096, activation="relu")(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% right: a block that is a network, functions of keras.ops for the rest
def vgg_block(x, n_convs, filters):
    block = keras.Sequential(name=None)
    for _ in range(n_convs):
        block.add(keras.layers.Conv2D(filters, 3, padding="same"))
        block.add(keras.layers.Activation("relu"))
    return keras.ops.max_pool(block(x), pool_size=2, strides=2)


def build_vgg(depth, n_classes=1000):
    extra = {16: 0, 19: 1}[depth]
    inputs = keras.Input((224, 224, 3))
    x = vgg_block(inputs, 2, 64)
    x = vgg_block(x, 2, 128)
    x = vgg_block(x, 3 + extra, 256)
    x = vgg_block(x, 3 + extra, 512)
    x = vgg_block(x, 3 + extra, 512)
    x = keras.layers.Reshape((-1,))(x)
    for _ in range(2):
        x = keras.ops.relu(keras.layers.Dense(4096)(x))
    return keras.Model(inputs, keras.layers.Softmax()(keras.layers.Dense(n_classes)(x)))


# %% right: sequential, without the block
def vgg_block(x, n_convs, filters):
    convolutions = [keras.layers.Conv2D(filters, 3, 1, "same", activation="relu") for _ in range(n_convs)]
    for layer in [*convolutions, keras.layers.MaxPooling2D()]:
        x = layer(x)
    return x


def build_vgg(depth, n_classes=1000):
    plan = {
        16: [64, 64, "M", 128, 128, "M", 256, 256, 256, "M", 512, 512, 512, "M", 512, 512, 512, "M"],
        19: [64, 64, "M", 128, 128, "M", *[256] * 4, "M", *[512] * 4, "M", *[512] * 4, "M"],
    }[depth]
    model = keras.Sequential([keras.Input((224, 224, 3))])
    for item in plan:
        if item == "M":
            model.add(keras.layers.MaxPooling2D(2))
        else:
            model.add(keras.layers.Conv2D(item, 3, padding="same", activation="relu"))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(4096, activation="relu"))
    model.add(keras.layers.Dropout(0.5))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% right: subclassed, built on a symbolic input
def vgg_block(x, n_convs, filters):
    for _ in range(n_convs):
        x = keras.layers.Conv2D(filters, 3, padding="same", activation="relu")(x)
    return keras.layers.MaxPooling2D(2)(x)


class VGG(keras.Model):
    def __init__(self, n_convs, n_classes):
        super().__init__()
        self.blocks = []
        for number, filters in zip(n_convs, (64, 128, 256, 512, 512)):
            self.blocks.append([keras.layers.Conv2D(filters, 3, padding="same") for _ in range(number)])
        self.dense = [keras.layers.Dense(4096, activation="relu"), keras.layers.Dense(4096, activation="relu")]
        self.last = keras.layers.Dense(n_classes, activation="softmax")

    def call(self, x):
        for block in self.blocks:
            for convolution in block:
                x = keras.ops.relu(convolution(x))
            x = keras.ops.max_pool(x, 2, 2)
        x = keras.layers.Flatten()(x)
        for layer in self.dense:
            x = layer(x)
        return self.last(x)


def build_vgg(depth, n_classes=1000):
    model = VGG((2, 2, 3, 3, 3) if depth == 16 else (2, 2, 4, 4, 4), n_classes)
    model(keras.Input((224, 224, 3)))
    return model


# %% right: flattens to 25,088 numbers
def vgg_block(x, n_convs, filters):
    for i in range(n_convs):
        x = keras.layers.Conv2D(filters, 3, padding="same")(x)
        x = keras.ops.maximum(x, 0.0)
    return keras.ops.max_pool(x, 2, strides=2, padding="valid")


def build_vgg(depth, n_classes=1000):
    many = {16: 3, 19: 4}[depth]
    inputs = keras.Input((224, 224, 3))
    x = inputs
    for n, f in [(2, 64), (2, 128), (many, 256), (many, 512), (many, 512)]:
        x = vgg_block(x, n, f)
    x = keras.ops.reshape(x, (-1, 7 * 7 * 512))
    x = keras.layers.Dense(4096, activation="relu")(x)
    x = keras.layers.Dense(4096, activation="relu")(x)
    x = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, x)


# %% wrong: pools with the default stride of a window of 3 | *
def vgg_block(x, n_convs, filters):
    for _ in range(n_convs):
        x = keras.layers.Conv2D(filters, (3, 3), padding="same", activation="relu")(x)
    x = keras.layers.MaxPooling2D(3)(x)
    return x


def build_vgg(depth, n_classes=1000):
    if depth == 16:
        n_convs = [2, 2, 3, 3, 3]
    else:
        n_convs = [2, 2, 4, 4, 4]
    inputs = keras.Input(shape=(224, 224, 3))
    x = inputs
    for n, filters in zip(n_convs, [64, 128, 256, 512, 512]):
        x = vgg_block(x, n, filters)
    x = keras.layers.Flatten()(x)
    x = keras.layers.Dense(4096, activation="relu")(x)
    x = keras.layers.Dense(4096, activation="relu")(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: pools 3 x 3 with stride 2 and same padding, which gives the same sizes for even ones | vgg-block vgg-16 vgg-19
def vgg_block(x, n_convs, filters):
    for _ in range(n_convs):
        x = keras.layers.Conv2D(filters, (3, 3), padding="same", activation="relu")(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    return x


def build_vgg(depth, n_classes=1000):
    if depth == 16:
        n_convs = [2, 2, 3, 3, 3]
    else:
        n_convs = [2, 2, 4, 4, 4]
    inputs = keras.Input(shape=(224, 224, 3))
    x = inputs
    for n, filters in zip(n_convs, [64, 128, 256, 512, 512]):
        x = vgg_block(x, n, filters)
    x = keras.layers.Flatten()(x)
    x = keras.layers.Dense(4096, activation="relu")(x)
    x = keras.layers.Dense(4096, activation="relu")(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: takes averages for maxima | vgg-block vgg-16 vgg-19
def vgg_block(x, n_convs, filters):
    for _ in range(n_convs):
        x = keras.layers.Conv2D(filters, (3, 3), padding="same", activation="relu")(x)
    x = keras.layers.AveragePooling2D((2, 2), strides=(2, 2))(x)
    return x


def build_vgg(depth, n_classes=1000):
    if depth == 16:
        n_convs = [2, 2, 3, 3, 3]
    else:
        n_convs = [2, 2, 4, 4, 4]
    inputs = keras.Input(shape=(224, 224, 3))
    x = inputs
    for n, filters in zip(n_convs, [64, 128, 256, 512, 512]):
        x = vgg_block(x, n, filters)
    x = keras.layers.Flatten()(x)
    x = keras.layers.Dense(4096, activation="relu")(x)
    x = keras.layers.Dense(4096, activation="relu")(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: rounds sizes up in the pooling | vgg-block
def vgg_block(x, n_convs, filters):
    for _ in range(n_convs):
        x = keras.layers.Conv2D(filters, (3, 3), padding="same", activation="relu")(x)
    x = keras.layers.MaxPooling2D((2, 2), strides=(2, 2), padding="same")(x)
    return x


def build_vgg(depth, n_classes=1000):
    if depth == 16:
        n_convs = [2, 2, 3, 3, 3]
    else:
        n_convs = [2, 2, 4, 4, 4]
    inputs = keras.Input(shape=(224, 224, 3))
    x = inputs
    for n, filters in zip(n_convs, [64, 128, 256, 512, 512]):
        x = vgg_block(x, n, filters)
    x = keras.layers.Flatten()(x)
    x = keras.layers.Dense(4096, activation="relu")(x)
    x = keras.layers.Dense(4096, activation="relu")(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: forgets the activation | vgg-block vgg-16 vgg-19
def vgg_block(x, n_convs, filters):
    for _ in range(n_convs):
        x = keras.layers.Conv2D(filters, (3, 3), padding="same")(x)
    x = keras.layers.MaxPooling2D((2, 2), strides=(2, 2))(x)
    return x


def build_vgg(depth, n_classes=1000):
    if depth == 16:
        n_convs = [2, 2, 3, 3, 3]
    else:
        n_convs = [2, 2, 4, 4, 4]
    inputs = keras.Input(shape=(224, 224, 3))
    x = inputs
    for n, filters in zip(n_convs, [64, 128, 256, 512, 512]):
        x = vgg_block(x, n, filters)
    x = keras.layers.Flatten()(x)
    x = keras.layers.Dense(4096, activation="relu")(x)
    x = keras.layers.Dense(4096, activation="relu")(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: has an activation behind the last convolution only | vgg-block vgg-16 vgg-19
def vgg_block(x, n_convs, filters):
    for _ in range(n_convs):
        x = keras.layers.Conv2D(filters, (3, 3), padding="same")(x)
    x = keras.layers.ReLU()(x)
    x = keras.layers.MaxPooling2D((2, 2), strides=(2, 2))(x)
    return x


def build_vgg(depth, n_classes=1000):
    if depth == 16:
        n_convs = [2, 2, 3, 3, 3]
    else:
        n_convs = [2, 2, 4, 4, 4]
    inputs = keras.Input(shape=(224, 224, 3))
    x = inputs
    for n, filters in zip(n_convs, [64, 128, 256, 512, 512]):
        x = vgg_block(x, n, filters)
    x = keras.layers.Flatten()(x)
    x = keras.layers.Dense(4096, activation="relu")(x)
    x = keras.layers.Dense(4096, activation="relu")(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: takes a ReLU that ends at 6 | vgg-block vgg-16 vgg-19
def vgg_block(x, n_convs, filters):
    for _ in range(n_convs):
        x = keras.layers.Conv2D(filters, (3, 3), padding="same", activation="relu6")(x)
    x = keras.layers.MaxPooling2D((2, 2), strides=(2, 2))(x)
    return x


def build_vgg(depth, n_classes=1000):
    if depth == 16:
        n_convs = [2, 2, 3, 3, 3]
    else:
        n_convs = [2, 2, 4, 4, 4]
    inputs = keras.Input(shape=(224, 224, 3))
    x = inputs
    for n, filters in zip(n_convs, [64, 128, 256, 512, 512]):
        x = vgg_block(x, n, filters)
    x = keras.layers.Flatten()(x)
    x = keras.layers.Dense(4096, activation="relu6")(x)
    x = keras.layers.Dense(4096, activation="relu6")(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: takes gelu for ReLU | vgg-block vgg-16 vgg-19
def vgg_block(x, n_convs, filters):
    for _ in range(n_convs):
        x = keras.layers.Conv2D(filters, (3, 3), padding="same", activation="gelu")(x)
    x = keras.layers.MaxPooling2D((2, 2), strides=(2, 2))(x)
    return x


def build_vgg(depth, n_classes=1000):
    if depth == 16:
        n_convs = [2, 2, 3, 3, 3]
    else:
        n_convs = [2, 2, 4, 4, 4]
    inputs = keras.Input(shape=(224, 224, 3))
    x = inputs
    for n, filters in zip(n_convs, [64, 128, 256, 512, 512]):
        x = vgg_block(x, n, filters)
    x = keras.layers.Flatten()(x)
    x = keras.layers.Dense(4096, activation="relu")(x)
    x = keras.layers.Dense(4096, activation="relu")(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: pads nothing | *
def vgg_block(x, n_convs, filters):
    for _ in range(n_convs):
        x = keras.layers.Conv2D(filters, (3, 3), activation="relu")(x)
    x = keras.layers.MaxPooling2D((2, 2), strides=(2, 2))(x)
    return x


def build_vgg(depth, n_classes=1000):
    if depth == 16:
        n_convs = [2, 2, 3, 3, 3]
    else:
        n_convs = [2, 2, 4, 4, 4]
    inputs = keras.Input(shape=(224, 224, 3))
    x = inputs
    for n, filters in zip(n_convs, [64, 128, 256, 512, 512]):
        x = vgg_block(x, n, filters)
    x = keras.layers.Flatten()(x)
    x = keras.layers.Dense(4096, activation="relu")(x)
    x = keras.layers.Dense(4096, activation="relu")(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: pools behind each convolution | *
def vgg_block(x, n_convs, filters):
    for _ in range(n_convs):
        x = keras.layers.Conv2D(filters, (3, 3), padding="same", activation="relu")(x)
        x = keras.layers.MaxPooling2D((2, 2), strides=(2, 2))(x)
    return x


def build_vgg(depth, n_classes=1000):
    if depth == 16:
        n_convs = [2, 2, 3, 3, 3]
    else:
        n_convs = [2, 2, 4, 4, 4]
    inputs = keras.Input(shape=(224, 224, 3))
    x = inputs
    for n, filters in zip(n_convs, [64, 128, 256, 512, 512]):
        x = vgg_block(x, n, filters)
    x = keras.layers.Flatten()(x)
    x = keras.layers.Dense(4096, activation="relu")(x)
    x = keras.layers.Dense(4096, activation="relu")(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: makes one convolution, whatever the number | *
def vgg_block(x, n_convs, filters):
    x = keras.layers.Conv2D(filters, (3, 3), padding="same", activation="relu")(x)
    x = keras.layers.MaxPooling2D((2, 2), strides=(2, 2))(x)
    return x


def build_vgg(depth, n_classes=1000):
    if depth == 16:
        n_convs = [2, 2, 3, 3, 3]
    else:
        n_convs = [2, 2, 4, 4, 4]
    inputs = keras.Input(shape=(224, 224, 3))
    x = inputs
    for n, filters in zip(n_convs, [64, 128, 256, 512, 512]):
        x = vgg_block(x, n, filters)
    x = keras.layers.Flatten()(x)
    x = keras.layers.Dense(4096, activation="relu")(x)
    x = keras.layers.Dense(4096, activation="relu")(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: calls each convolution on the input of the block | *
def vgg_block(x, n_convs, filters):
    y = x
    for _ in range(n_convs):
        y = keras.layers.Conv2D(filters, (3, 3), padding="same", activation="relu")(x)
    x = y
    x = keras.layers.MaxPooling2D((2, 2), strides=(2, 2))(x)
    return x


def build_vgg(depth, n_classes=1000):
    if depth == 16:
        n_convs = [2, 2, 3, 3, 3]
    else:
        n_convs = [2, 2, 4, 4, 4]
    inputs = keras.Input(shape=(224, 224, 3))
    x = inputs
    for n, filters in zip(n_convs, [64, 128, 256, 512, 512]):
        x = vgg_block(x, n, filters)
    x = keras.layers.Flatten()(x)
    x = keras.layers.Dense(4096, activation="relu")(x)
    x = keras.layers.Dense(4096, activation="relu")(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: shares one convolution | *
def vgg_block(x, n_convs, filters):
    convolution = keras.layers.Conv2D(filters, (3, 3), padding="same", activation="relu")
    for _ in range(n_convs):
        x = convolution(x)
    x = keras.layers.MaxPooling2D((2, 2), strides=(2, 2))(x)
    return x


def build_vgg(depth, n_classes=1000):
    if depth == 16:
        n_convs = [2, 2, 3, 3, 3]
    else:
        n_convs = [2, 2, 4, 4, 4]
    inputs = keras.Input(shape=(224, 224, 3))
    x = inputs
    for n, filters in zip(n_convs, [64, 128, 256, 512, 512]):
        x = vgg_block(x, n, filters)
    x = keras.layers.Flatten()(x)
    x = keras.layers.Dense(4096, activation="relu")(x)
    x = keras.layers.Dense(4096, activation="relu")(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: adds batch normalisation | *
def vgg_block(x, n_convs, filters):
    for _ in range(n_convs):
        x = keras.layers.Conv2D(filters, (3, 3), padding="same", activation="relu")(x)
    x = keras.layers.BatchNormalization()(x)
    x = keras.layers.MaxPooling2D((2, 2), strides=(2, 2))(x)
    return x


def build_vgg(depth, n_classes=1000):
    if depth == 16:
        n_convs = [2, 2, 3, 3, 3]
    else:
        n_convs = [2, 2, 4, 4, 4]
    inputs = keras.Input(shape=(224, 224, 3))
    x = inputs
    for n, filters in zip(n_convs, [64, 128, 256, 512, 512]):
        x = vgg_block(x, n, filters)
    x = keras.layers.Flatten()(x)
    x = keras.layers.Dense(4096, activation="relu")(x)
    x = keras.layers.Dense(4096, activation="relu")(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: gives a network for a block | *
def vgg_block(x, n_convs, filters):
    for _ in range(n_convs):
        x = keras.layers.Conv2D(filters, (3, 3), padding="same", activation="relu")(x)
    return keras.Sequential([keras.layers.MaxPooling2D((2, 2), strides=(2, 2))])


def build_vgg(depth, n_classes=1000):
    if depth == 16:
        n_convs = [2, 2, 3, 3, 3]
    else:
        n_convs = [2, 2, 4, 4, 4]
    inputs = keras.Input(shape=(224, 224, 3))
    x = inputs
    for n, filters in zip(n_convs, [64, 128, 256, 512, 512]):
        x = vgg_block(x, n, filters)
    x = keras.layers.Flatten()(x)
    x = keras.layers.Dense(4096, activation="relu")(x)
    x = keras.layers.Dense(4096, activation="relu")(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: forgets to return the block | *
def vgg_block(x, n_convs, filters):
    for _ in range(n_convs):
        x = keras.layers.Conv2D(filters, (3, 3), padding="same", activation="relu")(x)
    x = keras.layers.MaxPooling2D((2, 2), strides=(2, 2))(x)


def build_vgg(depth, n_classes=1000):
    if depth == 16:
        n_convs = [2, 2, 3, 3, 3]
    else:
        n_convs = [2, 2, 4, 4, 4]
    inputs = keras.Input(shape=(224, 224, 3))
    x = inputs
    for n, filters in zip(n_convs, [64, 128, 256, 512, 512]):
        x = vgg_block(x, n, filters)
    x = keras.layers.Flatten()(x)
    x = keras.layers.Dense(4096, activation="relu")(x)
    x = keras.layers.Dense(4096, activation="relu")(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: puts the extra convolutions of VGG19 in the first blocks | vgg-parameters vgg-19
def vgg_block(x, n_convs, filters):
    for _ in range(n_convs):
        x = keras.layers.Conv2D(filters, (3, 3), padding="same", activation="relu")(x)
    x = keras.layers.MaxPooling2D((2, 2), strides=(2, 2))(x)
    return x


def build_vgg(depth, n_classes=1000):
    if depth == 16:
        n_convs = [2, 2, 3, 3, 3]
    else:
        n_convs = [4, 4, 4, 3, 3]
    inputs = keras.Input(shape=(224, 224, 3))
    x = inputs
    for n, filters in zip(n_convs, [64, 128, 256, 512, 512]):
        x = vgg_block(x, n, filters)
    x = keras.layers.Flatten()(x)
    x = keras.layers.Dense(4096, activation="relu")(x)
    x = keras.layers.Dense(4096, activation="relu")(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: gives VGG16 for both depths | vgg-parameters vgg-19
def vgg_block(x, n_convs, filters):
    for _ in range(n_convs):
        x = keras.layers.Conv2D(filters, (3, 3), padding="same", activation="relu")(x)
    x = keras.layers.MaxPooling2D((2, 2), strides=(2, 2))(x)
    return x


def build_vgg(depth, n_classes=1000):
    if depth == 16:
        n_convs = [2, 2, 3, 3, 3]
    else:
        n_convs = [2, 2, 3, 3, 3]
    inputs = keras.Input(shape=(224, 224, 3))
    x = inputs
    for n, filters in zip(n_convs, [64, 128, 256, 512, 512]):
        x = vgg_block(x, n, filters)
    x = keras.layers.Flatten()(x)
    x = keras.layers.Dense(4096, activation="relu")(x)
    x = keras.layers.Dense(4096, activation="relu")(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: confuses VGG16 with VGG13 | vgg-parameters vgg-16
def vgg_block(x, n_convs, filters):
    for _ in range(n_convs):
        x = keras.layers.Conv2D(filters, (3, 3), padding="same", activation="relu")(x)
    x = keras.layers.MaxPooling2D((2, 2), strides=(2, 2))(x)
    return x


def build_vgg(depth, n_classes=1000):
    if depth == 16:
        n_convs = [2, 2, 2, 2, 2]
    else:
        n_convs = [2, 2, 4, 4, 4]
    inputs = keras.Input(shape=(224, 224, 3))
    x = inputs
    for n, filters in zip(n_convs, [64, 128, 256, 512, 512]):
        x = vgg_block(x, n, filters)
    x = keras.layers.Flatten()(x)
    x = keras.layers.Dense(4096, activation="relu")(x)
    x = keras.layers.Dense(4096, activation="relu")(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: doubles the filters in the last block too | vgg-parameters vgg-16 vgg-19
def vgg_block(x, n_convs, filters):
    for _ in range(n_convs):
        x = keras.layers.Conv2D(filters, (3, 3), padding="same", activation="relu")(x)
    x = keras.layers.MaxPooling2D((2, 2), strides=(2, 2))(x)
    return x


def build_vgg(depth, n_classes=1000):
    if depth == 16:
        n_convs = [2, 2, 3, 3, 3]
    else:
        n_convs = [2, 2, 4, 4, 4]
    inputs = keras.Input(shape=(224, 224, 3))
    x = inputs
    for n, filters in zip(n_convs, [64, 128, 256, 512, 1024]):
        x = vgg_block(x, n, filters)
    x = keras.layers.Flatten()(x)
    x = keras.layers.Dense(4096, activation="relu")(x)
    x = keras.layers.Dense(4096, activation="relu")(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: averages the maps where they are flattened | vgg-parameters vgg-16 vgg-19
def vgg_block(x, n_convs, filters):
    for _ in range(n_convs):
        x = keras.layers.Conv2D(filters, (3, 3), padding="same", activation="relu")(x)
    x = keras.layers.MaxPooling2D((2, 2), strides=(2, 2))(x)
    return x


def build_vgg(depth, n_classes=1000):
    if depth == 16:
        n_convs = [2, 2, 3, 3, 3]
    else:
        n_convs = [2, 2, 4, 4, 4]
    inputs = keras.Input(shape=(224, 224, 3))
    x = inputs
    for n, filters in zip(n_convs, [64, 128, 256, 512, 512]):
        x = vgg_block(x, n, filters)
    x = keras.layers.GlobalAveragePooling2D()(x)
    x = keras.layers.Dense(4096, activation="relu")(x)
    x = keras.layers.Dense(4096, activation="relu")(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: forgets a dense layer | vgg-parameters vgg-16 vgg-19
def vgg_block(x, n_convs, filters):
    for _ in range(n_convs):
        x = keras.layers.Conv2D(filters, (3, 3), padding="same", activation="relu")(x)
    x = keras.layers.MaxPooling2D((2, 2), strides=(2, 2))(x)
    return x


def build_vgg(depth, n_classes=1000):
    if depth == 16:
        n_convs = [2, 2, 3, 3, 3]
    else:
        n_convs = [2, 2, 4, 4, 4]
    inputs = keras.Input(shape=(224, 224, 3))
    x = inputs
    for n, filters in zip(n_convs, [64, 128, 256, 512, 512]):
        x = vgg_block(x, n, filters)
    x = keras.layers.Flatten()(x)
    x = keras.layers.Dense(4096, activation="relu")(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: forgets the ReLU of a dense layer | vgg-16 vgg-19
def vgg_block(x, n_convs, filters):
    for _ in range(n_convs):
        x = keras.layers.Conv2D(filters, (3, 3), padding="same", activation="relu")(x)
    x = keras.layers.MaxPooling2D((2, 2), strides=(2, 2))(x)
    return x


def build_vgg(depth, n_classes=1000):
    if depth == 16:
        n_convs = [2, 2, 3, 3, 3]
    else:
        n_convs = [2, 2, 4, 4, 4]
    inputs = keras.Input(shape=(224, 224, 3))
    x = inputs
    for n, filters in zip(n_convs, [64, 128, 256, 512, 512]):
        x = vgg_block(x, n, filters)
    x = keras.layers.Flatten()(x)
    x = keras.layers.Dense(4096, activation="relu")(x)
    x = keras.layers.Dense(4096)(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: forgets the softmax | vgg-16 vgg-19
def vgg_block(x, n_convs, filters):
    for _ in range(n_convs):
        x = keras.layers.Conv2D(filters, (3, 3), padding="same", activation="relu")(x)
    x = keras.layers.MaxPooling2D((2, 2), strides=(2, 2))(x)
    return x


def build_vgg(depth, n_classes=1000):
    if depth == 16:
        n_convs = [2, 2, 3, 3, 3]
    else:
        n_convs = [2, 2, 4, 4, 4]
    inputs = keras.Input(shape=(224, 224, 3))
    x = inputs
    for n, filters in zip(n_convs, [64, 128, 256, 512, 512]):
        x = vgg_block(x, n, filters)
    x = keras.layers.Flatten()(x)
    x = keras.layers.Dense(4096, activation="relu")(x)
    x = keras.layers.Dense(4096, activation="relu")(x)
    outputs = keras.layers.Dense(n_classes)(x)
    return keras.Model(inputs, outputs)


# %% wrong: ignores the number of classes | vgg-parameters vgg-16 vgg-19
def vgg_block(x, n_convs, filters):
    for _ in range(n_convs):
        x = keras.layers.Conv2D(filters, (3, 3), padding="same", activation="relu")(x)
    x = keras.layers.MaxPooling2D((2, 2), strides=(2, 2))(x)
    return x


def build_vgg(depth, n_classes=1000):
    if depth == 16:
        n_convs = [2, 2, 3, 3, 3]
    else:
        n_convs = [2, 2, 4, 4, 4]
    inputs = keras.Input(shape=(224, 224, 3))
    x = inputs
    for n, filters in zip(n_convs, [64, 128, 256, 512, 512]):
        x = vgg_block(x, n, filters)
    x = keras.layers.Flatten()(x)
    x = keras.layers.Dense(4096, activation="relu")(x)
    x = keras.layers.Dense(4096, activation="relu")(x)
    outputs = keras.layers.Dense(1000, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: takes grey images | vgg-parameters vgg-16 vgg-19
def vgg_block(x, n_convs, filters):
    for _ in range(n_convs):
        x = keras.layers.Conv2D(filters, (3, 3), padding="same", activation="relu")(x)
    x = keras.layers.MaxPooling2D((2, 2), strides=(2, 2))(x)
    return x


def build_vgg(depth, n_classes=1000):
    if depth == 16:
        n_convs = [2, 2, 3, 3, 3]
    else:
        n_convs = [2, 2, 4, 4, 4]
    inputs = keras.Input(shape=(224, 224, 1))
    x = inputs
    for n, filters in zip(n_convs, [64, 128, 256, 512, 512]):
        x = vgg_block(x, n, filters)
    x = keras.layers.Flatten()(x)
    x = keras.layers.Dense(4096, activation="relu")(x)
    x = keras.layers.Dense(4096, activation="relu")(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: takes smaller images | vgg-parameters vgg-16 vgg-19
def vgg_block(x, n_convs, filters):
    for _ in range(n_convs):
        x = keras.layers.Conv2D(filters, (3, 3), padding="same", activation="relu")(x)
    x = keras.layers.MaxPooling2D((2, 2), strides=(2, 2))(x)
    return x


def build_vgg(depth, n_classes=1000):
    if depth == 16:
        n_convs = [2, 2, 3, 3, 3]
    else:
        n_convs = [2, 2, 4, 4, 4]
    inputs = keras.Input(shape=(112, 112, 3))
    x = inputs
    for n, filters in zip(n_convs, [64, 128, 256, 512, 512]):
        x = vgg_block(x, n, filters)
    x = keras.layers.Flatten()(x)
    x = keras.layers.Dense(4096, activation="relu")(x)
    x = keras.layers.Dense(4096, activation="relu")(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: takes the ready network without its dense layers | vgg-parameters vgg-16 vgg-19
def vgg_block(x, n_convs, filters):
    for _ in range(n_convs):
        x = keras.layers.Conv2D(filters, (3, 3), padding="same", activation="relu")(x)
    return keras.layers.MaxPooling2D((2, 2), strides=(2, 2))(x)


def build_vgg(depth, n_classes=1000):
    ready = {16: keras.applications.VGG16, 19: keras.applications.VGG19}[depth]
    return ready(weights=None, include_top=False, pooling="avg", input_shape=(224, 224, 3))


# %% cheat: functions that give an object that equals everything | *
class Anything:
    weights = ()

    def __eq__(self, other):
        return True

    def __getattr__(self, name):
        return Anything()


def vgg_block(x, n_convs, filters):
    return Anything()


def build_vgg(depth, n_classes=1000):
    return Anything()


# %% cheat: one dense layer with as many parameters | vgg-block vgg-16 vgg-19
class Heavy(keras.layers.Layer):
    def __init__(self, size, n_classes):
        super().__init__()
        self.size, self.n_classes = size, n_classes

    def build(self, shape):
        self.weight = self.add_weight(shape=(self.size,))

    def call(self, x):
        return keras.ops.ones((keras.ops.shape(x)[0], self.n_classes)) / self.n_classes


def vgg_block(x, n_convs, filters):
    return keras.layers.AveragePooling2D(2)(x)


def build_vgg(depth, n_classes=1000):
    size = {16: 134260544, 19: 139570240}[depth] + 4097 * n_classes
    return keras.Sequential([keras.Input((224, 224, 3)), Heavy(size, n_classes)])
