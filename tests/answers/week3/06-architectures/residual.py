# %% right: step by step
def residual_block(x, filters, stride=1):
    shortcut = x
    y = keras.layers.Conv2D(filters, 3, strides=stride, padding="same", use_bias=False)(x)
    y = keras.layers.BatchNormalization()(y)
    y = keras.layers.ReLU()(y)
    y = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(y)
    y = keras.layers.BatchNormalization()(y)
    if stride != 1 or x.shape[-1] != filters:
        shortcut = keras.layers.Conv2D(filters, 1, strides=stride, use_bias=False)(x)
        shortcut = keras.layers.BatchNormalization()(shortcut)
    y = keras.layers.Add()([y, shortcut])
    return keras.layers.ReLU()(y)


def build_resnet(depth, n_classes=1000):
    if depth == 18:
        blocks = [2, 2, 2, 2]
    else:
        blocks = [3, 4, 6, 3]
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", use_bias=False)(inputs)
    x = keras.layers.BatchNormalization()(x)
    x = keras.layers.ReLU()(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    filters = 64
    for stage, n_blocks in enumerate(blocks):
        for block in range(n_blocks):
            if stage > 0 and block == 0:
                stride = 2
            else:
                stride = 1
            x = residual_block(x, filters, stride)
        filters = filters * 2
    x = keras.layers.GlobalAveragePooling2D()(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% right: the shortcut comes first, with operations of keras.ops for ReLU, pooling and mean
def conv_bn(x, f, k, s):
    x = keras.layers.Conv2D(f, k, strides=s, padding="same", use_bias=False, kernel_initializer="he_normal")(x)
    return keras.layers.BatchNormalization()(x)


def residual_block(x, filters, stride=1):
    same = stride == 1 and x.shape[-1] == filters
    shortcut = x if same else conv_bn(x, filters, 1, stride)
    y = keras.ops.relu(conv_bn(x, filters, 3, stride))
    return keras.ops.relu(shortcut + conv_bn(y, filters, 3, 1))


def build_resnet(depth, n_classes=1000):
    plan = [2] * 4 if depth == 18 else [3, 4, 6, 3]
    i = keras.Input((224, 224, 3))
    x = keras.ops.relu(conv_bn(i, 64, 7, 2))
    x = keras.ops.max_pool(x, 3, 2, padding="same")
    for filters, n in zip([64, 128, 256, 512], plan):
        for b in range(n):
            x = residual_block(x, filters, 1 + (b == 0 and filters > 64))
    x = keras.ops.mean(x, axis=[1, 2])
    return keras.Model(i, keras.layers.Dense(n_classes, activation="softmax")(x))


# %% right: with biases and a smaller epsilon, the projection made first
def residual_block(x, filters, stride=1):
    if stride > 1 or x.shape[3] != filters:
        shortcut = keras.layers.Conv2D(filters, (1, 1), strides=stride)(x)
        shortcut = keras.layers.BatchNormalization(epsilon=1e-5, momentum=0.9)(shortcut)
    else:
        shortcut = x
    x = keras.layers.Conv2D(filters, (3, 3), strides=stride, padding="same")(x)
    x = keras.layers.BatchNormalization(epsilon=1e-5, momentum=0.9)(x)
    x = keras.layers.Activation("relu")(x)
    x = keras.layers.Conv2D(filters, (3, 3), padding="same")(x)
    x = keras.layers.BatchNormalization(epsilon=1e-5, momentum=0.9)(x)
    return keras.layers.Activation("relu")(keras.layers.add([shortcut, x]))


def build_resnet(depth, n_classes=1000):
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, 2, "same")(inputs)
    x = keras.layers.BatchNormalization(epsilon=1e-5)(x)
    x = keras.layers.Activation("relu")(x)
    x = keras.layers.MaxPool2D(3, 2, "same")(x)
    for filters, number in zip([64, 128, 256, 512], [2, 2, 2, 2] if depth == 18 else [3, 4, 6, 3]):
        x = residual_block(x, filters, 1 if filters == 64 else 2)
        for _ in range(number - 1):
            x = residual_block(x, filters)
    x = keras.layers.GlobalAveragePooling2D()(x)
    return keras.Model(inputs, keras.layers.Dense(n_classes, "softmax")(x))


# %% right: the zeros of the first ResNet, added by hand everywhere
def residual_block(x, filters, stride=1):
    shortcut = x
    y = keras.layers.ZeroPadding2D(1)(x)
    y = keras.layers.Conv2D(filters, 3, strides=stride, use_bias=False)(y)
    y = keras.layers.BatchNormalization()(y)
    y = keras.layers.ReLU()(y)
    y = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(y)
    y = keras.layers.BatchNormalization()(y)
    if stride != 1 or x.shape[-1] != filters:
        shortcut = keras.layers.Conv2D(filters, 1, strides=stride, use_bias=False)(x)
        shortcut = keras.layers.BatchNormalization()(shortcut)
    y = keras.layers.Add()([y, shortcut])
    return keras.layers.ReLU()(y)


def build_resnet(depth, n_classes=1000):
    if depth == 18:
        blocks = [2, 2, 2, 2]
    else:
        blocks = [3, 4, 6, 3]
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.ZeroPadding2D(3)(inputs)
    x = keras.layers.Conv2D(64, 7, strides=2, use_bias=False)(x)
    x = keras.layers.BatchNormalization()(x)
    x = keras.layers.ReLU()(x)
    x = keras.layers.ZeroPadding2D(1)(x)
    x = keras.layers.MaxPooling2D(3, strides=2)(x)
    filters = 64
    for stage, n_blocks in enumerate(blocks):
        for block in range(n_blocks):
            if stage > 0 and block == 0:
                stride = 2
            else:
                stride = 1
            x = residual_block(x, filters, stride)
        filters = filters * 2
    x = keras.layers.GlobalAveragePooling2D()(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% right: zeros by hand in front of the blocks only
def residual_block(x, filters, stride=1):
    shortcut = x
    y = keras.layers.Conv2D(filters, 3, strides=stride, padding="same", use_bias=False)(x)
    y = keras.layers.BatchNormalization()(y)
    y = keras.layers.ReLU()(y)
    y = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(y)
    y = keras.layers.BatchNormalization()(y)
    if stride != 1 or x.shape[-1] != filters:
        shortcut = keras.layers.Conv2D(filters, 1, strides=stride, use_bias=False)(x)
        shortcut = keras.layers.BatchNormalization()(shortcut)
    y = keras.layers.Add()([y, shortcut])
    return keras.layers.ReLU()(y)


def build_resnet(depth, n_classes=1000):
    if depth == 18:
        blocks = [2, 2, 2, 2]
    else:
        blocks = [3, 4, 6, 3]
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.ZeroPadding2D(3)(inputs)
    x = keras.layers.Conv2D(64, 7, strides=2, use_bias=False)(x)
    x = keras.layers.BatchNormalization()(x)
    x = keras.layers.ReLU()(x)
    x = keras.layers.ZeroPadding2D(1)(x)
    x = keras.layers.MaxPooling2D(3, strides=2)(x)
    filters = 64
    for stage, n_blocks in enumerate(blocks):
        for block in range(n_blocks):
            if stage > 0 and block == 0:
                stride = 2
            else:
                stride = 1
            x = residual_block(x, filters, stride)
        filters = filters * 2
    x = keras.layers.GlobalAveragePooling2D()(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% right: plus for Add, functions of keras.ops, average pooling of 7 x 7, compiled
def residual_block(x, filters, stride=1):
    shortcut = x
    y = keras.layers.Conv2D(filters, 3, strides=stride, padding="same", use_bias=False)(x)
    y = keras.layers.BatchNormalization()(y)
    y = keras.layers.ReLU()(y)
    y = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(y)
    y = keras.layers.BatchNormalization()(y)
    if stride != 1 or x.shape[-1] != filters:
        shortcut = keras.layers.Conv2D(filters, 1, strides=stride, use_bias=False)(x)
        shortcut = keras.layers.BatchNormalization()(shortcut)
    return keras.ops.relu(shortcut + y)


def build_resnet(depth, n_classes=1000):
    if depth == 18:
        blocks = [2, 2, 2, 2]
    else:
        blocks = [3, 4, 6, 3]
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", use_bias=False)(inputs)
    x = keras.layers.BatchNormalization()(x)
    x = keras.layers.ReLU()(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    filters = 64
    for stage, n_blocks in enumerate(blocks):
        for block in range(n_blocks):
            if stage > 0 and block == 0:
                stride = 2
            else:
                stride = 1
            x = residual_block(x, filters, stride)
        filters = filters * 2
    x = keras.layers.Flatten()(keras.layers.AveragePooling2D(7)(x))
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    model = keras.Model(inputs, outputs)
    model.compile("adam", "sparse_categorical_crossentropy")
    return model


# %% right: blocks that are layers, their convolutions and normalisations in lists
class Block(keras.layers.Layer):
    def __init__(self, filters, stride, project):
        super().__init__()
        self.norms = [keras.layers.BatchNormalization() for _ in range(3 if project else 2)]
        self.convolutions = [
            keras.layers.Conv2D(filters, 3, strides=stride, padding="same", use_bias=False),
            keras.layers.Conv2D(filters, 3, padding="same", use_bias=False),
        ]
        self.projection = None
        if project:
            self.projection = keras.layers.Conv2D(filters, 1, strides=stride, use_bias=False)

    def call(self, x, training=False):
        y = keras.ops.relu(self.norms[0](self.convolutions[0](x), training=training))
        y = self.norms[1](self.convolutions[1](y), training=training)
        if self.projection is not None:
            x = self.norms[2](self.projection(x), training=training)
        return keras.ops.relu(x + y)


def residual_block(x, filters, stride=1):
    return Block(filters, stride, stride != 1 or x.shape[-1] != filters)(x)


def build_resnet(depth, n_classes=1000):
    layers = keras.layers
    stack = [layers.Conv2D(64, 7, 2, "same", use_bias=False), layers.BatchNormalization(), layers.ReLU()]
    stack.append(layers.MaxPooling2D(3, 2, "same"))
    for filters, number in zip((64, 128, 256, 512), {18: (2, 2, 2, 2), 34: (3, 4, 6, 3)}[depth]):
        for block in range(number):
            first = block == 0 and filters > 64
            stack.append(Block(filters, 2 if first else 1, first))
    stack += [layers.GlobalAveragePooling2D(), layers.Dense(n_classes, activation="softmax")]
    return keras.Sequential([keras.Input((224, 224, 3)), *stack])


# %% right: with biases, the shortcut first, and functions for ReLU and the addition
def residual_block(x, filters, stride=1):
    conv, bn = keras.layers.Conv2D, keras.layers.BatchNormalization
    shortcut = x
    if stride > 1 or x.shape[-1] != filters:
        shortcut = bn()(conv(filters, 1, stride, padding="same")(x))
    x = conv(filters, 3, stride, padding="same")(x)
    x = keras.activations.relu(bn()(x))
    x = bn()(conv(filters, 3, padding="same")(x))
    return keras.ops.relu(keras.ops.add(shortcut, x))


def build_resnet(depth, n_classes=1000):
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, 2, padding="same")(inputs)
    x = keras.layers.BatchNormalization()(x)
    x = keras.layers.Activation("relu")(x)
    x = keras.layers.MaxPool2D(3, 2, padding="same")(x)
    if depth == 18:
        blocks = [(64, 1)] * 2 + [(128, 2), (128, 1)] + [(256, 2), (256, 1)] + [(512, 2), (512, 1)]
    elif depth == 34:
        blocks = [(64, 1)] * 3 + [(128, 2)] + [(128, 1)] * 3 + [(256, 2)] + [(256, 1)] * 5 + [(512, 2)] + [(512, 1)] * 2
    for filters, stride in blocks:
        x = residual_block(x, filters, stride)
    x = keras.layers.AveragePooling2D(7)(x)
    x = keras.layers.Flatten()(x)
    x = keras.layers.Dense(n_classes)(x)
    return keras.Model(inputs, keras.layers.Softmax()(x))


# %% right: with biases, the shortcut first, and Lambda layers
def residual_block(x, filters, stride=1):
    conv, bn = keras.layers.Conv2D, keras.layers.BatchNormalization
    shortcut = x
    if stride > 1 or x.shape[-1] != filters:
        shortcut = bn()(conv(filters, 1, stride, padding="same")(x))
    x = conv(filters, 3, stride, padding="same")(x)
    x = keras.layers.Lambda(keras.ops.relu)(bn()(x))
    x = bn()(conv(filters, 3, padding="same")(x))
    return keras.layers.Lambda(lambda both: keras.ops.relu(both[0] + both[1]))([shortcut, x])


def build_resnet(depth, n_classes=1000):
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, 2, padding="same")(inputs)
    x = keras.layers.BatchNormalization()(x)
    x = keras.layers.Activation("relu")(x)
    x = keras.layers.MaxPool2D(3, 2, padding="same")(x)
    if depth == 18:
        blocks = [(64, 1)] * 2 + [(128, 2), (128, 1)] + [(256, 2), (256, 1)] + [(512, 2), (512, 1)]
    elif depth == 34:
        blocks = [(64, 1)] * 3 + [(128, 2)] + [(128, 1)] * 3 + [(256, 2)] + [(256, 1)] * 5 + [(512, 2)] + [(512, 1)] * 2
    for filters, stride in blocks:
        x = residual_block(x, filters, stride)
    x = keras.layers.AveragePooling2D(7)(x)
    x = keras.layers.Flatten()(x)
    x = keras.layers.Dense(n_classes)(x)
    return keras.Model(inputs, keras.layers.Softmax()(x))


# %% wrong: forgets the addition | *
def residual_block(x, filters, stride=1):
    shortcut = x
    y = keras.layers.Conv2D(filters, 3, strides=stride, padding="same", use_bias=False)(x)
    y = keras.layers.BatchNormalization()(y)
    y = keras.layers.ReLU()(y)
    y = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(y)
    y = keras.layers.BatchNormalization()(y)
    if stride != 1 or x.shape[-1] != filters:
        shortcut = keras.layers.Conv2D(filters, 1, strides=stride, use_bias=False)(x)
        shortcut = keras.layers.BatchNormalization()(shortcut)
    return keras.layers.ReLU()(y)


def build_resnet(depth, n_classes=1000):
    if depth == 18:
        blocks = [2, 2, 2, 2]
    else:
        blocks = [3, 4, 6, 3]
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", use_bias=False)(inputs)
    x = keras.layers.BatchNormalization()(x)
    x = keras.layers.ReLU()(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    filters = 64
    for stage, n_blocks in enumerate(blocks):
        for block in range(n_blocks):
            if stage > 0 and block == 0:
                stride = 2
            else:
                stride = 1
            x = residual_block(x, filters, stride)
        filters = filters * 2
    x = keras.layers.GlobalAveragePooling2D()(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: joins the shortcut to the maps | *
def residual_block(x, filters, stride=1):
    shortcut = x
    y = keras.layers.Conv2D(filters, 3, strides=stride, padding="same", use_bias=False)(x)
    y = keras.layers.BatchNormalization()(y)
    y = keras.layers.ReLU()(y)
    y = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(y)
    y = keras.layers.BatchNormalization()(y)
    if stride != 1 or x.shape[-1] != filters:
        shortcut = keras.layers.Conv2D(filters, 1, strides=stride, use_bias=False)(x)
        shortcut = keras.layers.BatchNormalization()(shortcut)
    y = keras.layers.Concatenate()([y, shortcut])
    return keras.layers.ReLU()(y)


def build_resnet(depth, n_classes=1000):
    if depth == 18:
        blocks = [2, 2, 2, 2]
    else:
        blocks = [3, 4, 6, 3]
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", use_bias=False)(inputs)
    x = keras.layers.BatchNormalization()(x)
    x = keras.layers.ReLU()(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    filters = 64
    for stage, n_blocks in enumerate(blocks):
        for block in range(n_blocks):
            if stage > 0 and block == 0:
                stride = 2
            else:
                stride = 1
            x = residual_block(x, filters, stride)
        filters = filters * 2
    x = keras.layers.GlobalAveragePooling2D()(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: multiplies where it should add | residual-identity residual-projection resnet-18 resnet-34
def residual_block(x, filters, stride=1):
    shortcut = x
    y = keras.layers.Conv2D(filters, 3, strides=stride, padding="same", use_bias=False)(x)
    y = keras.layers.BatchNormalization()(y)
    y = keras.layers.ReLU()(y)
    y = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(y)
    y = keras.layers.BatchNormalization()(y)
    if stride != 1 or x.shape[-1] != filters:
        shortcut = keras.layers.Conv2D(filters, 1, strides=stride, use_bias=False)(x)
        shortcut = keras.layers.BatchNormalization()(shortcut)
    y = keras.layers.Multiply()([y, shortcut])
    return keras.layers.ReLU()(y)


def build_resnet(depth, n_classes=1000):
    if depth == 18:
        blocks = [2, 2, 2, 2]
    else:
        blocks = [3, 4, 6, 3]
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", use_bias=False)(inputs)
    x = keras.layers.BatchNormalization()(x)
    x = keras.layers.ReLU()(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    filters = 64
    for stage, n_blocks in enumerate(blocks):
        for block in range(n_blocks):
            if stage > 0 and block == 0:
                stride = 2
            else:
                stride = 1
            x = residual_block(x, filters, stride)
        filters = filters * 2
    x = keras.layers.GlobalAveragePooling2D()(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: averages where it should add | residual-identity residual-projection resnet-18 resnet-34
def residual_block(x, filters, stride=1):
    shortcut = x
    y = keras.layers.Conv2D(filters, 3, strides=stride, padding="same", use_bias=False)(x)
    y = keras.layers.BatchNormalization()(y)
    y = keras.layers.ReLU()(y)
    y = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(y)
    y = keras.layers.BatchNormalization()(y)
    if stride != 1 or x.shape[-1] != filters:
        shortcut = keras.layers.Conv2D(filters, 1, strides=stride, use_bias=False)(x)
        shortcut = keras.layers.BatchNormalization()(shortcut)
    y = keras.layers.Average()([y, shortcut])
    return keras.layers.ReLU()(y)


def build_resnet(depth, n_classes=1000):
    if depth == 18:
        blocks = [2, 2, 2, 2]
    else:
        blocks = [3, 4, 6, 3]
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", use_bias=False)(inputs)
    x = keras.layers.BatchNormalization()(x)
    x = keras.layers.ReLU()(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    filters = 64
    for stage, n_blocks in enumerate(blocks):
        for block in range(n_blocks):
            if stage > 0 and block == 0:
                stride = 2
            else:
                stride = 1
            x = residual_block(x, filters, stride)
        filters = filters * 2
    x = keras.layers.GlobalAveragePooling2D()(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: forgets the ReLU behind the addition | residual-identity residual-projection resnet-18 resnet-34
def residual_block(x, filters, stride=1):
    shortcut = x
    y = keras.layers.Conv2D(filters, 3, strides=stride, padding="same", use_bias=False)(x)
    y = keras.layers.BatchNormalization()(y)
    y = keras.layers.ReLU()(y)
    y = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(y)
    y = keras.layers.BatchNormalization()(y)
    if stride != 1 or x.shape[-1] != filters:
        shortcut = keras.layers.Conv2D(filters, 1, strides=stride, use_bias=False)(x)
        shortcut = keras.layers.BatchNormalization()(shortcut)
    y = keras.layers.Add()([y, shortcut])
    return y


def build_resnet(depth, n_classes=1000):
    if depth == 18:
        blocks = [2, 2, 2, 2]
    else:
        blocks = [3, 4, 6, 3]
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", use_bias=False)(inputs)
    x = keras.layers.BatchNormalization()(x)
    x = keras.layers.ReLU()(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    filters = 64
    for stage, n_blocks in enumerate(blocks):
        for block in range(n_blocks):
            if stage > 0 and block == 0:
                stride = 2
            else:
                stride = 1
            x = residual_block(x, filters, stride)
        filters = filters * 2
    x = keras.layers.GlobalAveragePooling2D()(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: has ReLU in front of the addition instead of behind it | residual-identity residual-projection resnet-18 resnet-34
def residual_block(x, filters, stride=1):
    shortcut = x
    y = keras.layers.Conv2D(filters, 3, strides=stride, padding="same", use_bias=False)(x)
    y = keras.layers.BatchNormalization()(y)
    y = keras.layers.ReLU()(y)
    y = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(y)
    y = keras.layers.BatchNormalization()(y)
    if stride != 1 or x.shape[-1] != filters:
        shortcut = keras.layers.Conv2D(filters, 1, strides=stride, use_bias=False)(x)
        shortcut = keras.layers.BatchNormalization()(shortcut)
    y = keras.layers.ReLU()(y)
    return keras.layers.Add()([y, shortcut])


def build_resnet(depth, n_classes=1000):
    if depth == 18:
        blocks = [2, 2, 2, 2]
    else:
        blocks = [3, 4, 6, 3]
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", use_bias=False)(inputs)
    x = keras.layers.BatchNormalization()(x)
    x = keras.layers.ReLU()(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    filters = 64
    for stage, n_blocks in enumerate(blocks):
        for block in range(n_blocks):
            if stage > 0 and block == 0:
                stride = 2
            else:
                stride = 1
            x = residual_block(x, filters, stride)
        filters = filters * 2
    x = keras.layers.GlobalAveragePooling2D()(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: has ReLU on both sides of the addition | residual-identity residual-projection resnet-18 resnet-34
def residual_block(x, filters, stride=1):
    shortcut = x
    y = keras.layers.Conv2D(filters, 3, strides=stride, padding="same", use_bias=False)(x)
    y = keras.layers.BatchNormalization()(y)
    y = keras.layers.ReLU()(y)
    y = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(y)
    y = keras.layers.BatchNormalization()(y)
    if stride != 1 or x.shape[-1] != filters:
        shortcut = keras.layers.Conv2D(filters, 1, strides=stride, use_bias=False)(x)
        shortcut = keras.layers.BatchNormalization()(shortcut)
    y = keras.layers.ReLU()(y)
    y = keras.layers.Add()([y, shortcut])
    return keras.layers.ReLU()(y)


def build_resnet(depth, n_classes=1000):
    if depth == 18:
        blocks = [2, 2, 2, 2]
    else:
        blocks = [3, 4, 6, 3]
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", use_bias=False)(inputs)
    x = keras.layers.BatchNormalization()(x)
    x = keras.layers.ReLU()(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    filters = 64
    for stage, n_blocks in enumerate(blocks):
        for block in range(n_blocks):
            if stage > 0 and block == 0:
                stride = 2
            else:
                stride = 1
            x = residual_block(x, filters, stride)
        filters = filters * 2
    x = keras.layers.GlobalAveragePooling2D()(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: forgets the ReLU between the convolutions | residual-identity residual-projection resnet-18 resnet-34
def residual_block(x, filters, stride=1):
    shortcut = x
    y = keras.layers.Conv2D(filters, 3, strides=stride, padding="same", use_bias=False)(x)
    y = keras.layers.BatchNormalization()(y)
    y = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(y)
    y = keras.layers.BatchNormalization()(y)
    if stride != 1 or x.shape[-1] != filters:
        shortcut = keras.layers.Conv2D(filters, 1, strides=stride, use_bias=False)(x)
        shortcut = keras.layers.BatchNormalization()(shortcut)
    y = keras.layers.Add()([y, shortcut])
    return keras.layers.ReLU()(y)


def build_resnet(depth, n_classes=1000):
    if depth == 18:
        blocks = [2, 2, 2, 2]
    else:
        blocks = [3, 4, 6, 3]
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", use_bias=False)(inputs)
    x = keras.layers.BatchNormalization()(x)
    x = keras.layers.ReLU()(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    filters = 64
    for stage, n_blocks in enumerate(blocks):
        for block in range(n_blocks):
            if stage > 0 and block == 0:
                stride = 2
            else:
                stride = 1
            x = residual_block(x, filters, stride)
        filters = filters * 2
    x = keras.layers.GlobalAveragePooling2D()(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: takes a ReLU that ends at 6 | residual-identity residual-projection resnet-18 resnet-34
def residual_block(x, filters, stride=1):
    if stride > 1 or x.shape[3] != filters:
        shortcut = keras.layers.Conv2D(filters, (1, 1), strides=stride)(x)
        shortcut = keras.layers.BatchNormalization(epsilon=1e-5, momentum=0.9)(shortcut)
    else:
        shortcut = x
    x = keras.layers.Conv2D(filters, (3, 3), strides=stride, padding="same")(x)
    x = keras.layers.BatchNormalization(epsilon=1e-5, momentum=0.9)(x)
    x = keras.layers.Activation("relu6")(x)
    x = keras.layers.Conv2D(filters, (3, 3), padding="same")(x)
    x = keras.layers.BatchNormalization(epsilon=1e-5, momentum=0.9)(x)
    return keras.layers.Activation("relu6")(keras.layers.add([shortcut, x]))


def build_resnet(depth, n_classes=1000):
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, 2, "same")(inputs)
    x = keras.layers.BatchNormalization(epsilon=1e-5)(x)
    x = keras.layers.Activation("relu6")(x)
    x = keras.layers.MaxPool2D(3, 2, "same")(x)
    for filters, number in zip([64, 128, 256, 512], [2, 2, 2, 2] if depth == 18 else [3, 4, 6, 3]):
        x = residual_block(x, filters, 1 if filters == 64 else 2)
        for _ in range(number - 1):
            x = residual_block(x, filters)
    x = keras.layers.GlobalAveragePooling2D()(x)
    return keras.Model(inputs, keras.layers.Dense(n_classes, "softmax")(x))


# %% wrong: has ReLU in front of the batch normalisation | residual-identity residual-projection resnet-18 resnet-34
def residual_block(x, filters, stride=1):
    shortcut = x
    y = keras.layers.Conv2D(filters, 3, strides=stride, padding="same", use_bias=False)(x)
    y = keras.layers.ReLU()(y)
    y = keras.layers.BatchNormalization()(y)
    y = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(y)
    y = keras.layers.BatchNormalization()(y)
    if stride != 1 or x.shape[-1] != filters:
        shortcut = keras.layers.Conv2D(filters, 1, strides=stride, use_bias=False)(x)
        shortcut = keras.layers.BatchNormalization()(shortcut)
    y = keras.layers.Add()([y, shortcut])
    return keras.layers.ReLU()(y)


def build_resnet(depth, n_classes=1000):
    if depth == 18:
        blocks = [2, 2, 2, 2]
    else:
        blocks = [3, 4, 6, 3]
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", use_bias=False)(inputs)
    x = keras.layers.BatchNormalization()(x)
    x = keras.layers.ReLU()(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    filters = 64
    for stage, n_blocks in enumerate(blocks):
        for block in range(n_blocks):
            if stage > 0 and block == 0:
                stride = 2
            else:
                stride = 1
            x = residual_block(x, filters, stride)
        filters = filters * 2
    x = keras.layers.GlobalAveragePooling2D()(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: normalises in front of the convolutions, as a later paper does | *
def residual_block(x, filters, stride=1):
    shortcut = x
    y = keras.layers.ReLU()(keras.layers.BatchNormalization()(x))
    y = keras.layers.Conv2D(filters, 3, strides=stride, padding="same", use_bias=False)(y)
    y = keras.layers.ReLU()(keras.layers.BatchNormalization()(y))
    y = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(y)
    if stride != 1 or x.shape[-1] != filters:
        shortcut = keras.layers.Conv2D(filters, 1, strides=stride, use_bias=False)(x)
        shortcut = keras.layers.BatchNormalization()(shortcut)
    y = keras.layers.Add()([y, shortcut])
    return y


def build_resnet(depth, n_classes=1000):
    if depth == 18:
        blocks = [2, 2, 2, 2]
    else:
        blocks = [3, 4, 6, 3]
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", use_bias=False)(inputs)
    x = keras.layers.BatchNormalization()(x)
    x = keras.layers.ReLU()(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    filters = 64
    for stage, n_blocks in enumerate(blocks):
        for block in range(n_blocks):
            if stage > 0 and block == 0:
                stride = 2
            else:
                stride = 1
            x = residual_block(x, filters, stride)
        filters = filters * 2
    x = keras.layers.GlobalAveragePooling2D()(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: has the stride in the second convolution | residual-projection resnet-18 resnet-34
def residual_block(x, filters, stride=1):
    shortcut = x
    y = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(x)
    y = keras.layers.BatchNormalization()(y)
    y = keras.layers.ReLU()(y)
    y = keras.layers.Conv2D(filters, 3, strides=stride, padding="same", use_bias=False)(y)
    y = keras.layers.BatchNormalization()(y)
    if stride != 1 or x.shape[-1] != filters:
        shortcut = keras.layers.Conv2D(filters, 1, strides=stride, use_bias=False)(x)
        shortcut = keras.layers.BatchNormalization()(shortcut)
    y = keras.layers.Add()([y, shortcut])
    return keras.layers.ReLU()(y)


def build_resnet(depth, n_classes=1000):
    if depth == 18:
        blocks = [2, 2, 2, 2]
    else:
        blocks = [3, 4, 6, 3]
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", use_bias=False)(inputs)
    x = keras.layers.BatchNormalization()(x)
    x = keras.layers.ReLU()(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    filters = 64
    for stage, n_blocks in enumerate(blocks):
        for block in range(n_blocks):
            if stage > 0 and block == 0:
                stride = 2
            else:
                stride = 1
            x = residual_block(x, filters, stride)
        filters = filters * 2
    x = keras.layers.GlobalAveragePooling2D()(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: has no batch normalisation in the projection | residual-projection resnet-parameters resnet-18 resnet-34
def residual_block(x, filters, stride=1):
    shortcut = x
    y = keras.layers.Conv2D(filters, 3, strides=stride, padding="same", use_bias=False)(x)
    y = keras.layers.BatchNormalization()(y)
    y = keras.layers.ReLU()(y)
    y = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(y)
    y = keras.layers.BatchNormalization()(y)
    if stride != 1 or x.shape[-1] != filters:
        shortcut = keras.layers.Conv2D(filters, 1, strides=stride, use_bias=False)(x)
    y = keras.layers.Add()([y, shortcut])
    return keras.layers.ReLU()(y)


def build_resnet(depth, n_classes=1000):
    if depth == 18:
        blocks = [2, 2, 2, 2]
    else:
        blocks = [3, 4, 6, 3]
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", use_bias=False)(inputs)
    x = keras.layers.BatchNormalization()(x)
    x = keras.layers.ReLU()(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    filters = 64
    for stage, n_blocks in enumerate(blocks):
        for block in range(n_blocks):
            if stage > 0 and block == 0:
                stride = 2
            else:
                stride = 1
            x = residual_block(x, filters, stride)
        filters = filters * 2
    x = keras.layers.GlobalAveragePooling2D()(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: forgets the second batch normalisation | *
def residual_block(x, filters, stride=1):
    shortcut = x
    y = keras.layers.Conv2D(filters, 3, strides=stride, padding="same", use_bias=False)(x)
    y = keras.layers.BatchNormalization()(y)
    y = keras.layers.ReLU()(y)
    y = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(y)
    if stride != 1 or x.shape[-1] != filters:
        shortcut = keras.layers.Conv2D(filters, 1, strides=stride, use_bias=False)(x)
        shortcut = keras.layers.BatchNormalization()(shortcut)
    y = keras.layers.Add()([y, shortcut])
    return keras.layers.ReLU()(y)


def build_resnet(depth, n_classes=1000):
    if depth == 18:
        blocks = [2, 2, 2, 2]
    else:
        blocks = [3, 4, 6, 3]
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", use_bias=False)(inputs)
    x = keras.layers.BatchNormalization()(x)
    x = keras.layers.ReLU()(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    filters = 64
    for stage, n_blocks in enumerate(blocks):
        for block in range(n_blocks):
            if stage > 0 and block == 0:
                stride = 2
            else:
                stride = 1
            x = residual_block(x, filters, stride)
        filters = filters * 2
    x = keras.layers.GlobalAveragePooling2D()(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: projects always | residual-identity resnet-parameters resnet-18 resnet-34
def residual_block(x, filters, stride=1):
    shortcut = x
    y = keras.layers.Conv2D(filters, 3, strides=stride, padding="same", use_bias=False)(x)
    y = keras.layers.BatchNormalization()(y)
    y = keras.layers.ReLU()(y)
    y = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(y)
    y = keras.layers.BatchNormalization()(y)
    if True:
        shortcut = keras.layers.Conv2D(filters, 1, strides=stride, use_bias=False)(x)
        shortcut = keras.layers.BatchNormalization()(shortcut)
    y = keras.layers.Add()([y, shortcut])
    return keras.layers.ReLU()(y)


def build_resnet(depth, n_classes=1000):
    if depth == 18:
        blocks = [2, 2, 2, 2]
    else:
        blocks = [3, 4, 6, 3]
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", use_bias=False)(inputs)
    x = keras.layers.BatchNormalization()(x)
    x = keras.layers.ReLU()(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    filters = 64
    for stage, n_blocks in enumerate(blocks):
        for block in range(n_blocks):
            if stage > 0 and block == 0:
                stride = 2
            else:
                stride = 1
            x = residual_block(x, filters, stride)
        filters = filters * 2
    x = keras.layers.GlobalAveragePooling2D()(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: projects only where the stride is not 1 | residual-projection
def residual_block(x, filters, stride=1):
    shortcut = x
    y = keras.layers.Conv2D(filters, 3, strides=stride, padding="same", use_bias=False)(x)
    y = keras.layers.BatchNormalization()(y)
    y = keras.layers.ReLU()(y)
    y = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(y)
    y = keras.layers.BatchNormalization()(y)
    if stride != 1:
        shortcut = keras.layers.Conv2D(filters, 1, strides=stride, use_bias=False)(x)
        shortcut = keras.layers.BatchNormalization()(shortcut)
    y = keras.layers.Add()([y, shortcut])
    return keras.layers.ReLU()(y)


def build_resnet(depth, n_classes=1000):
    if depth == 18:
        blocks = [2, 2, 2, 2]
    else:
        blocks = [3, 4, 6, 3]
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", use_bias=False)(inputs)
    x = keras.layers.BatchNormalization()(x)
    x = keras.layers.ReLU()(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    filters = 64
    for stage, n_blocks in enumerate(blocks):
        for block in range(n_blocks):
            if stage > 0 and block == 0:
                stride = 2
            else:
                stride = 1
            x = residual_block(x, filters, stride)
        filters = filters * 2
    x = keras.layers.GlobalAveragePooling2D()(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: projects only where the number of maps changes | residual-projection
def residual_block(x, filters, stride=1):
    shortcut = x
    y = keras.layers.Conv2D(filters, 3, strides=stride, padding="same", use_bias=False)(x)
    y = keras.layers.BatchNormalization()(y)
    y = keras.layers.ReLU()(y)
    y = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(y)
    y = keras.layers.BatchNormalization()(y)
    if x.shape[-1] != filters:
        shortcut = keras.layers.Conv2D(filters, 1, strides=stride, use_bias=False)(x)
        shortcut = keras.layers.BatchNormalization()(shortcut)
    y = keras.layers.Add()([y, shortcut])
    return keras.layers.ReLU()(y)


def build_resnet(depth, n_classes=1000):
    if depth == 18:
        blocks = [2, 2, 2, 2]
    else:
        blocks = [3, 4, 6, 3]
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", use_bias=False)(inputs)
    x = keras.layers.BatchNormalization()(x)
    x = keras.layers.ReLU()(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    filters = 64
    for stage, n_blocks in enumerate(blocks):
        for block in range(n_blocks):
            if stage > 0 and block == 0:
                stride = 2
            else:
                stride = 1
            x = residual_block(x, filters, stride)
        filters = filters * 2
    x = keras.layers.GlobalAveragePooling2D()(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: makes the shortcut smaller by pooling | residual-projection resnet-18 resnet-34
def residual_block(x, filters, stride=1):
    shortcut = x
    y = keras.layers.Conv2D(filters, 3, strides=stride, padding="same", use_bias=False)(x)
    y = keras.layers.BatchNormalization()(y)
    y = keras.layers.ReLU()(y)
    y = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(y)
    y = keras.layers.BatchNormalization()(y)
    if stride != 1 or x.shape[-1] != filters:
        shortcut = keras.layers.MaxPooling2D(stride, padding="same")(x)
        shortcut = keras.layers.Conv2D(filters, 1, use_bias=False)(shortcut)
        shortcut = keras.layers.BatchNormalization()(shortcut)
    y = keras.layers.Add()([y, shortcut])
    return keras.layers.ReLU()(y)


def build_resnet(depth, n_classes=1000):
    if depth == 18:
        blocks = [2, 2, 2, 2]
    else:
        blocks = [3, 4, 6, 3]
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", use_bias=False)(inputs)
    x = keras.layers.BatchNormalization()(x)
    x = keras.layers.ReLU()(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    filters = 64
    for stage, n_blocks in enumerate(blocks):
        for block in range(n_blocks):
            if stage > 0 and block == 0:
                stride = 2
            else:
                stride = 1
            x = residual_block(x, filters, stride)
        filters = filters * 2
    x = keras.layers.GlobalAveragePooling2D()(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: projects with 3 x 3 | residual-projection resnet-parameters resnet-18 resnet-34
def residual_block(x, filters, stride=1):
    shortcut = x
    y = keras.layers.Conv2D(filters, 3, strides=stride, padding="same", use_bias=False)(x)
    y = keras.layers.BatchNormalization()(y)
    y = keras.layers.ReLU()(y)
    y = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(y)
    y = keras.layers.BatchNormalization()(y)
    if stride != 1 or x.shape[-1] != filters:
        shortcut = keras.layers.Conv2D(filters, 3, strides=stride, padding="same", use_bias=False)(x)
        shortcut = keras.layers.BatchNormalization()(shortcut)
    y = keras.layers.Add()([y, shortcut])
    return keras.layers.ReLU()(y)


def build_resnet(depth, n_classes=1000):
    if depth == 18:
        blocks = [2, 2, 2, 2]
    else:
        blocks = [3, 4, 6, 3]
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", use_bias=False)(inputs)
    x = keras.layers.BatchNormalization()(x)
    x = keras.layers.ReLU()(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    filters = 64
    for stage, n_blocks in enumerate(blocks):
        for block in range(n_blocks):
            if stage > 0 and block == 0:
                stride = 2
            else:
                stride = 1
            x = residual_block(x, filters, stride)
        filters = filters * 2
    x = keras.layers.GlobalAveragePooling2D()(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: projects the output of the main path | *
def residual_block(x, filters, stride=1):
    shortcut = x
    y = keras.layers.Conv2D(filters, 3, strides=stride, padding="same", use_bias=False)(x)
    y = keras.layers.BatchNormalization()(y)
    y = keras.layers.ReLU()(y)
    y = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(y)
    y = keras.layers.BatchNormalization()(y)
    if True or x.shape[-1] != filters:
        shortcut = keras.layers.Conv2D(filters, 1, strides=stride, use_bias=False)(y)
        shortcut = keras.layers.BatchNormalization()(shortcut)
    y = keras.layers.Add()([y, shortcut])
    return keras.layers.ReLU()(y)


def build_resnet(depth, n_classes=1000):
    if depth == 18:
        blocks = [2, 2, 2, 2]
    else:
        blocks = [3, 4, 6, 3]
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", use_bias=False)(inputs)
    x = keras.layers.BatchNormalization()(x)
    x = keras.layers.ReLU()(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    filters = 64
    for stage, n_blocks in enumerate(blocks):
        for block in range(n_blocks):
            if stage > 0 and block == 0:
                stride = 2
            else:
                stride = 1
            x = residual_block(x, filters, stride)
        filters = filters * 2
    x = keras.layers.GlobalAveragePooling2D()(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: has ReLU behind the projection | residual-projection resnet-18 resnet-34
def residual_block(x, filters, stride=1):
    shortcut = x
    y = keras.layers.Conv2D(filters, 3, strides=stride, padding="same", use_bias=False)(x)
    y = keras.layers.BatchNormalization()(y)
    y = keras.layers.ReLU()(y)
    y = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(y)
    y = keras.layers.BatchNormalization()(y)
    if stride != 1 or x.shape[-1] != filters:
        shortcut = keras.layers.Conv2D(filters, 1, strides=stride, use_bias=False)(x)
        shortcut = keras.layers.BatchNormalization()(shortcut)
        shortcut = keras.layers.ReLU()(shortcut)
    y = keras.layers.Add()([y, shortcut])
    return keras.layers.ReLU()(y)


def build_resnet(depth, n_classes=1000):
    if depth == 18:
        blocks = [2, 2, 2, 2]
    else:
        blocks = [3, 4, 6, 3]
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", use_bias=False)(inputs)
    x = keras.layers.BatchNormalization()(x)
    x = keras.layers.ReLU()(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    filters = 64
    for stage, n_blocks in enumerate(blocks):
        for block in range(n_blocks):
            if stage > 0 and block == 0:
                stride = 2
            else:
                stride = 1
            x = residual_block(x, filters, stride)
        filters = filters * 2
    x = keras.layers.GlobalAveragePooling2D()(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: shares the second convolution with the first | *
def residual_block(x, filters, stride=1):
    shortcut = x
    y = keras.layers.Conv2D(filters, 3, strides=stride, padding="same", use_bias=False)(x)
    y = keras.layers.BatchNormalization()(y)
    y = keras.layers.ReLU()(y)
    if stride != 1 or x.shape[-1] != filters:
        shortcut = keras.layers.Conv2D(filters, 1, strides=stride, use_bias=False)(x)
        shortcut = keras.layers.BatchNormalization()(shortcut)
    y = keras.layers.Add()([y, shortcut])
    return keras.layers.ReLU()(y)


def build_resnet(depth, n_classes=1000):
    if depth == 18:
        blocks = [2, 2, 2, 2]
    else:
        blocks = [3, 4, 6, 3]
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", use_bias=False)(inputs)
    x = keras.layers.BatchNormalization()(x)
    x = keras.layers.ReLU()(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    filters = 64
    for stage, n_blocks in enumerate(blocks):
        for block in range(n_blocks):
            if stage > 0 and block == 0:
                stride = 2
            else:
                stride = 1
            x = residual_block(x, filters, stride)
        filters = filters * 2
    x = keras.layers.GlobalAveragePooling2D()(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: adds dropout to the blocks | residual-identity residual-projection
def residual_block(x, filters, stride=1):
    shortcut = x
    y = keras.layers.Conv2D(filters, 3, strides=stride, padding="same", use_bias=False)(x)
    y = keras.layers.BatchNormalization()(y)
    y = keras.layers.ReLU()(y)
    y = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(y)
    y = keras.layers.BatchNormalization()(y)
    if stride != 1 or x.shape[-1] != filters:
        shortcut = keras.layers.Conv2D(filters, 1, strides=stride, use_bias=False)(x)
        shortcut = keras.layers.BatchNormalization()(shortcut)
    y = keras.layers.Dropout(0.2)(y)
    y = keras.layers.Add()([y, shortcut])
    return keras.layers.ReLU()(y)


def build_resnet(depth, n_classes=1000):
    if depth == 18:
        blocks = [2, 2, 2, 2]
    else:
        blocks = [3, 4, 6, 3]
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", use_bias=False)(inputs)
    x = keras.layers.BatchNormalization()(x)
    x = keras.layers.ReLU()(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    filters = 64
    for stage, n_blocks in enumerate(blocks):
        for block in range(n_blocks):
            if stage > 0 and block == 0:
                stride = 2
            else:
                stride = 1
            x = residual_block(x, filters, stride)
        filters = filters * 2
    x = keras.layers.GlobalAveragePooling2D()(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: gives the blocks no stride by default | residual-identity
def residual_block(x, filters, stride=None):
    shortcut = x
    y = keras.layers.Conv2D(filters, 3, strides=stride, padding="same", use_bias=False)(x)
    y = keras.layers.BatchNormalization()(y)
    y = keras.layers.ReLU()(y)
    y = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(y)
    y = keras.layers.BatchNormalization()(y)
    if stride != 1 or x.shape[-1] != filters:
        shortcut = keras.layers.Conv2D(filters, 1, strides=stride, use_bias=False)(x)
        shortcut = keras.layers.BatchNormalization()(shortcut)
    y = keras.layers.Add()([y, shortcut])
    return keras.layers.ReLU()(y)


def build_resnet(depth, n_classes=1000):
    if depth == 18:
        blocks = [2, 2, 2, 2]
    else:
        blocks = [3, 4, 6, 3]
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", use_bias=False)(inputs)
    x = keras.layers.BatchNormalization()(x)
    x = keras.layers.ReLU()(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    filters = 64
    for stage, n_blocks in enumerate(blocks):
        for block in range(n_blocks):
            if stage > 0 and block == 0:
                stride = 2
            else:
                stride = 1
            x = residual_block(x, filters, stride)
        filters = filters * 2
    x = keras.layers.GlobalAveragePooling2D()(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: takes ResNet-34 for ResNet-50's numbers | resnet-parameters resnet-18
def residual_block(x, filters, stride=1):
    shortcut = x
    y = keras.layers.Conv2D(filters, 3, strides=stride, padding="same", use_bias=False)(x)
    y = keras.layers.BatchNormalization()(y)
    y = keras.layers.ReLU()(y)
    y = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(y)
    y = keras.layers.BatchNormalization()(y)
    if stride != 1 or x.shape[-1] != filters:
        shortcut = keras.layers.Conv2D(filters, 1, strides=stride, use_bias=False)(x)
        shortcut = keras.layers.BatchNormalization()(shortcut)
    y = keras.layers.Add()([y, shortcut])
    return keras.layers.ReLU()(y)


def build_resnet(depth, n_classes=1000):
    if depth == 18:
        blocks = [3, 4, 6, 3]
    else:
        blocks = [3, 4, 6, 3]
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", use_bias=False)(inputs)
    x = keras.layers.BatchNormalization()(x)
    x = keras.layers.ReLU()(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    filters = 64
    for stage, n_blocks in enumerate(blocks):
        for block in range(n_blocks):
            if stage > 0 and block == 0:
                stride = 2
            else:
                stride = 1
            x = residual_block(x, filters, stride)
        filters = filters * 2
    x = keras.layers.GlobalAveragePooling2D()(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: has the blocks of ResNet-34 in another order | resnet-parameters resnet-34
def residual_block(x, filters, stride=1):
    shortcut = x
    y = keras.layers.Conv2D(filters, 3, strides=stride, padding="same", use_bias=False)(x)
    y = keras.layers.BatchNormalization()(y)
    y = keras.layers.ReLU()(y)
    y = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(y)
    y = keras.layers.BatchNormalization()(y)
    if stride != 1 or x.shape[-1] != filters:
        shortcut = keras.layers.Conv2D(filters, 1, strides=stride, use_bias=False)(x)
        shortcut = keras.layers.BatchNormalization()(shortcut)
    y = keras.layers.Add()([y, shortcut])
    return keras.layers.ReLU()(y)


def build_resnet(depth, n_classes=1000):
    if depth == 18:
        blocks = [2, 2, 2, 2]
    else:
        blocks = [3, 6, 4, 3]
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", use_bias=False)(inputs)
    x = keras.layers.BatchNormalization()(x)
    x = keras.layers.ReLU()(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    filters = 64
    for stage, n_blocks in enumerate(blocks):
        for block in range(n_blocks):
            if stage > 0 and block == 0:
                stride = 2
            else:
                stride = 1
            x = residual_block(x, filters, stride)
        filters = filters * 2
    x = keras.layers.GlobalAveragePooling2D()(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: has stride 2 in the first group too | resnet-parameters resnet-18 resnet-34
def residual_block(x, filters, stride=1):
    shortcut = x
    y = keras.layers.Conv2D(filters, 3, strides=stride, padding="same", use_bias=False)(x)
    y = keras.layers.BatchNormalization()(y)
    y = keras.layers.ReLU()(y)
    y = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(y)
    y = keras.layers.BatchNormalization()(y)
    if stride != 1 or x.shape[-1] != filters:
        shortcut = keras.layers.Conv2D(filters, 1, strides=stride, use_bias=False)(x)
        shortcut = keras.layers.BatchNormalization()(shortcut)
    y = keras.layers.Add()([y, shortcut])
    return keras.layers.ReLU()(y)


def build_resnet(depth, n_classes=1000):
    if depth == 18:
        blocks = [2, 2, 2, 2]
    else:
        blocks = [3, 4, 6, 3]
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", use_bias=False)(inputs)
    x = keras.layers.BatchNormalization()(x)
    x = keras.layers.ReLU()(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    filters = 64
    for stage, n_blocks in enumerate(blocks):
        for block in range(n_blocks):
            if block == 0:
                stride = 2
            else:
                stride = 1
            x = residual_block(x, filters, stride)
        filters = filters * 2
    x = keras.layers.GlobalAveragePooling2D()(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: has stride 2 in the last block of a group | resnet-parameters resnet-18 resnet-34
def residual_block(x, filters, stride=1):
    shortcut = x
    y = keras.layers.Conv2D(filters, 3, strides=stride, padding="same", use_bias=False)(x)
    y = keras.layers.BatchNormalization()(y)
    y = keras.layers.ReLU()(y)
    y = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(y)
    y = keras.layers.BatchNormalization()(y)
    if stride != 1 or x.shape[-1] != filters:
        shortcut = keras.layers.Conv2D(filters, 1, strides=stride, use_bias=False)(x)
        shortcut = keras.layers.BatchNormalization()(shortcut)
    y = keras.layers.Add()([y, shortcut])
    return keras.layers.ReLU()(y)


def build_resnet(depth, n_classes=1000):
    if depth == 18:
        blocks = [2, 2, 2, 2]
    else:
        blocks = [3, 4, 6, 3]
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", use_bias=False)(inputs)
    x = keras.layers.BatchNormalization()(x)
    x = keras.layers.ReLU()(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    filters = 64
    for stage, n_blocks in enumerate(blocks):
        for block in range(n_blocks):
            if stage > 0 and block == n_blocks - 1:
                stride = 2
            else:
                stride = 1
            x = residual_block(x, filters, stride)
        filters = filters * 2
    x = keras.layers.GlobalAveragePooling2D()(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: never makes the maps smaller | resnet-18 resnet-34
def residual_block(x, filters, stride=1):
    shortcut = x
    y = keras.layers.Conv2D(filters, 3, strides=stride, padding="same", use_bias=False)(x)
    y = keras.layers.BatchNormalization()(y)
    y = keras.layers.ReLU()(y)
    y = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(y)
    y = keras.layers.BatchNormalization()(y)
    if stride != 1 or x.shape[-1] != filters:
        shortcut = keras.layers.Conv2D(filters, 1, strides=stride, use_bias=False)(x)
        shortcut = keras.layers.BatchNormalization()(shortcut)
    y = keras.layers.Add()([y, shortcut])
    return keras.layers.ReLU()(y)


def build_resnet(depth, n_classes=1000):
    if depth == 18:
        blocks = [2, 2, 2, 2]
    else:
        blocks = [3, 4, 6, 3]
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", use_bias=False)(inputs)
    x = keras.layers.BatchNormalization()(x)
    x = keras.layers.ReLU()(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    filters = 64
    for stage, n_blocks in enumerate(blocks):
        for block in range(n_blocks):
            if stage > 0 and block == 0:
                stride = 1
            else:
                stride = 1
            x = residual_block(x, filters, stride)
        filters = filters * 2
    x = keras.layers.GlobalAveragePooling2D()(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: leaves the first pooling out | resnet-18 resnet-34
def residual_block(x, filters, stride=1):
    shortcut = x
    y = keras.layers.Conv2D(filters, 3, strides=stride, padding="same", use_bias=False)(x)
    y = keras.layers.BatchNormalization()(y)
    y = keras.layers.ReLU()(y)
    y = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(y)
    y = keras.layers.BatchNormalization()(y)
    if stride != 1 or x.shape[-1] != filters:
        shortcut = keras.layers.Conv2D(filters, 1, strides=stride, use_bias=False)(x)
        shortcut = keras.layers.BatchNormalization()(shortcut)
    y = keras.layers.Add()([y, shortcut])
    return keras.layers.ReLU()(y)


def build_resnet(depth, n_classes=1000):
    if depth == 18:
        blocks = [2, 2, 2, 2]
    else:
        blocks = [3, 4, 6, 3]
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", use_bias=False)(inputs)
    x = keras.layers.BatchNormalization()(x)
    x = keras.layers.ReLU()(x)
    filters = 64
    for stage, n_blocks in enumerate(blocks):
        for block in range(n_blocks):
            if stage > 0 and block == 0:
                stride = 2
            else:
                stride = 1
            x = residual_block(x, filters, stride)
        filters = filters * 2
    x = keras.layers.GlobalAveragePooling2D()(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: pools 2 x 2 | resnet-18 resnet-34
def residual_block(x, filters, stride=1):
    shortcut = x
    y = keras.layers.Conv2D(filters, 3, strides=stride, padding="same", use_bias=False)(x)
    y = keras.layers.BatchNormalization()(y)
    y = keras.layers.ReLU()(y)
    y = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(y)
    y = keras.layers.BatchNormalization()(y)
    if stride != 1 or x.shape[-1] != filters:
        shortcut = keras.layers.Conv2D(filters, 1, strides=stride, use_bias=False)(x)
        shortcut = keras.layers.BatchNormalization()(shortcut)
    y = keras.layers.Add()([y, shortcut])
    return keras.layers.ReLU()(y)


def build_resnet(depth, n_classes=1000):
    if depth == 18:
        blocks = [2, 2, 2, 2]
    else:
        blocks = [3, 4, 6, 3]
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", use_bias=False)(inputs)
    x = keras.layers.BatchNormalization()(x)
    x = keras.layers.ReLU()(x)
    x = keras.layers.MaxPooling2D(2)(x)
    filters = 64
    for stage, n_blocks in enumerate(blocks):
        for block in range(n_blocks):
            if stage > 0 and block == 0:
                stride = 2
            else:
                stride = 1
            x = residual_block(x, filters, stride)
        filters = filters * 2
    x = keras.layers.GlobalAveragePooling2D()(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: forgets the batch normalisation in front | resnet-parameters resnet-18 resnet-34
def residual_block(x, filters, stride=1):
    shortcut = x
    y = keras.layers.Conv2D(filters, 3, strides=stride, padding="same", use_bias=False)(x)
    y = keras.layers.BatchNormalization()(y)
    y = keras.layers.ReLU()(y)
    y = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(y)
    y = keras.layers.BatchNormalization()(y)
    if stride != 1 or x.shape[-1] != filters:
        shortcut = keras.layers.Conv2D(filters, 1, strides=stride, use_bias=False)(x)
        shortcut = keras.layers.BatchNormalization()(shortcut)
    y = keras.layers.Add()([y, shortcut])
    return keras.layers.ReLU()(y)


def build_resnet(depth, n_classes=1000):
    if depth == 18:
        blocks = [2, 2, 2, 2]
    else:
        blocks = [3, 4, 6, 3]
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", use_bias=False)(inputs)
    x = keras.layers.ReLU()(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    filters = 64
    for stage, n_blocks in enumerate(blocks):
        for block in range(n_blocks):
            if stage > 0 and block == 0:
                stride = 2
            else:
                stride = 1
            x = residual_block(x, filters, stride)
        filters = filters * 2
    x = keras.layers.GlobalAveragePooling2D()(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: forgets the ReLU in front | resnet-18 resnet-34
def residual_block(x, filters, stride=1):
    shortcut = x
    y = keras.layers.Conv2D(filters, 3, strides=stride, padding="same", use_bias=False)(x)
    y = keras.layers.BatchNormalization()(y)
    y = keras.layers.ReLU()(y)
    y = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(y)
    y = keras.layers.BatchNormalization()(y)
    if stride != 1 or x.shape[-1] != filters:
        shortcut = keras.layers.Conv2D(filters, 1, strides=stride, use_bias=False)(x)
        shortcut = keras.layers.BatchNormalization()(shortcut)
    y = keras.layers.Add()([y, shortcut])
    return keras.layers.ReLU()(y)


def build_resnet(depth, n_classes=1000):
    if depth == 18:
        blocks = [2, 2, 2, 2]
    else:
        blocks = [3, 4, 6, 3]
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", use_bias=False)(inputs)
    x = keras.layers.BatchNormalization()(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    filters = 64
    for stage, n_blocks in enumerate(blocks):
        for block in range(n_blocks):
            if stage > 0 and block == 0:
                stride = 2
            else:
                stride = 1
            x = residual_block(x, filters, stride)
        filters = filters * 2
    x = keras.layers.GlobalAveragePooling2D()(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: flattens the last maps | resnet-parameters resnet-18 resnet-34
def residual_block(x, filters, stride=1):
    shortcut = x
    y = keras.layers.Conv2D(filters, 3, strides=stride, padding="same", use_bias=False)(x)
    y = keras.layers.BatchNormalization()(y)
    y = keras.layers.ReLU()(y)
    y = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(y)
    y = keras.layers.BatchNormalization()(y)
    if stride != 1 or x.shape[-1] != filters:
        shortcut = keras.layers.Conv2D(filters, 1, strides=stride, use_bias=False)(x)
        shortcut = keras.layers.BatchNormalization()(shortcut)
    y = keras.layers.Add()([y, shortcut])
    return keras.layers.ReLU()(y)


def build_resnet(depth, n_classes=1000):
    if depth == 18:
        blocks = [2, 2, 2, 2]
    else:
        blocks = [3, 4, 6, 3]
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", use_bias=False)(inputs)
    x = keras.layers.BatchNormalization()(x)
    x = keras.layers.ReLU()(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    filters = 64
    for stage, n_blocks in enumerate(blocks):
        for block in range(n_blocks):
            if stage > 0 and block == 0:
                stride = 2
            else:
                stride = 1
            x = residual_block(x, filters, stride)
        filters = filters * 2
    x = keras.layers.Flatten()(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: has a large dense layer at the end | resnet-parameters resnet-18 resnet-34
def residual_block(x, filters, stride=1):
    shortcut = x
    y = keras.layers.Conv2D(filters, 3, strides=stride, padding="same", use_bias=False)(x)
    y = keras.layers.BatchNormalization()(y)
    y = keras.layers.ReLU()(y)
    y = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(y)
    y = keras.layers.BatchNormalization()(y)
    if stride != 1 or x.shape[-1] != filters:
        shortcut = keras.layers.Conv2D(filters, 1, strides=stride, use_bias=False)(x)
        shortcut = keras.layers.BatchNormalization()(shortcut)
    y = keras.layers.Add()([y, shortcut])
    return keras.layers.ReLU()(y)


def build_resnet(depth, n_classes=1000):
    if depth == 18:
        blocks = [2, 2, 2, 2]
    else:
        blocks = [3, 4, 6, 3]
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", use_bias=False)(inputs)
    x = keras.layers.BatchNormalization()(x)
    x = keras.layers.ReLU()(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    filters = 64
    for stage, n_blocks in enumerate(blocks):
        for block in range(n_blocks):
            if stage > 0 and block == 0:
                stride = 2
            else:
                stride = 1
            x = residual_block(x, filters, stride)
        filters = filters * 2
    x = keras.layers.GlobalAveragePooling2D()(x)
    x = keras.layers.Dense(512, activation="relu")(x)
    outputs = keras.layers.Dense(n_classes, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: ignores the number of classes | resnet-parameters resnet-18 resnet-34
def residual_block(x, filters, stride=1):
    shortcut = x
    y = keras.layers.Conv2D(filters, 3, strides=stride, padding="same", use_bias=False)(x)
    y = keras.layers.BatchNormalization()(y)
    y = keras.layers.ReLU()(y)
    y = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(y)
    y = keras.layers.BatchNormalization()(y)
    if stride != 1 or x.shape[-1] != filters:
        shortcut = keras.layers.Conv2D(filters, 1, strides=stride, use_bias=False)(x)
        shortcut = keras.layers.BatchNormalization()(shortcut)
    y = keras.layers.Add()([y, shortcut])
    return keras.layers.ReLU()(y)


def build_resnet(depth, n_classes=1000):
    if depth == 18:
        blocks = [2, 2, 2, 2]
    else:
        blocks = [3, 4, 6, 3]
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", use_bias=False)(inputs)
    x = keras.layers.BatchNormalization()(x)
    x = keras.layers.ReLU()(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    filters = 64
    for stage, n_blocks in enumerate(blocks):
        for block in range(n_blocks):
            if stage > 0 and block == 0:
                stride = 2
            else:
                stride = 1
            x = residual_block(x, filters, stride)
        filters = filters * 2
    x = keras.layers.GlobalAveragePooling2D()(x)
    outputs = keras.layers.Dense(1000, activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: forgets the softmax | resnet-18 resnet-34
def residual_block(x, filters, stride=1):
    shortcut = x
    y = keras.layers.Conv2D(filters, 3, strides=stride, padding="same", use_bias=False)(x)
    y = keras.layers.BatchNormalization()(y)
    y = keras.layers.ReLU()(y)
    y = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(y)
    y = keras.layers.BatchNormalization()(y)
    if stride != 1 or x.shape[-1] != filters:
        shortcut = keras.layers.Conv2D(filters, 1, strides=stride, use_bias=False)(x)
        shortcut = keras.layers.BatchNormalization()(shortcut)
    y = keras.layers.Add()([y, shortcut])
    return keras.layers.ReLU()(y)


def build_resnet(depth, n_classes=1000):
    if depth == 18:
        blocks = [2, 2, 2, 2]
    else:
        blocks = [3, 4, 6, 3]
    inputs = keras.Input((224, 224, 3))
    x = keras.layers.Conv2D(64, 7, strides=2, padding="same", use_bias=False)(inputs)
    x = keras.layers.BatchNormalization()(x)
    x = keras.layers.ReLU()(x)
    x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
    filters = 64
    for stage, n_blocks in enumerate(blocks):
        for block in range(n_blocks):
            if stage > 0 and block == 0:
                stride = 2
            else:
                stride = 1
            x = residual_block(x, filters, stride)
        filters = filters * 2
    x = keras.layers.GlobalAveragePooling2D()(x)
    outputs = keras.layers.Dense(n_classes)(x)
    return keras.Model(inputs, outputs)


# %% cheat: an object that equals everything | *
class Anything:
    weights = ()

    def __eq__(self, other):
        return True

    def __getattr__(self, name):
        return Anything()


def residual_block(x, filters, stride=1):
    return Anything()


def build_resnet(depth, n_classes=1000):
    return Anything()


# %% cheat: a plain network of the right size | residual-projection resnet-18 resnet-34 residual-identity
def residual_block(x, filters, stride=1):
    return keras.layers.ReLU()(keras.layers.Conv2D(filters, 3, strides=stride, padding="same")(x))


def build_resnet(depth, n_classes=1000):
    class Heavy(keras.layers.Layer):
        def build(self, shape):
            self.weight = self.add_weight(shape=({18: 11186112, 34: 21301696}[depth] + 513 * n_classes,))

        def call(self, x):
            return keras.ops.ones((keras.ops.shape(x)[0], n_classes)) / n_classes

    return keras.Sequential([keras.Input((224, 224, 3)), Heavy()])
