# %% right: is sequential
def network(units):
    model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(8, "relu"), keras.layers.Dense(units, "softmax")])
    model.compile(keras.optimizers.Adam(0.03), "sparse_categorical_crossentropy")
    return model


# %% right: is functional
def network(units):
    x = inputs = keras.Input((4,))
    x = keras.layers.Dense(8)(x)
    x = keras.ops.relu(x)
    x = keras.layers.Dense(units, activation="softmax")(x)
    model = keras.Model(inputs, x)
    model.compile(keras.optimizers.Adam(0.03), keras.losses.SparseCategoricalCrossentropy(), metrics=["accuracy"])
    return model


# %% right: is a subclass
class Network(keras.Model):
    def __init__(self, units):
        super().__init__()
        self.parts = [keras.layers.Dense(8, "relu"), keras.layers.Dense(units, "softmax")]

    def call(self, x):
        for part in self.parts:
            x = part(x)
        return x


def network(units):
    model = Network(units)
    model(np.zeros((1, 4), "float32"))
    model.compile(keras.optimizers.Adam(0.03), "sparse_categorical_crossentropy")
    return model


# %% right: has a layer of its own
class MyDense(keras.layers.Layer):
    def __init__(self, units):
        super().__init__()
        self.units = units

    def build(self, shape):
        self.w = self.add_weight(shape=(shape[-1], self.units))
        self.b = self.add_weight(shape=(self.units,), initializer="zeros")

    def call(self, x):
        return keras.ops.relu(x @ self.w + self.b)


def network(units):
    model = keras.Sequential([keras.Input((4,)), MyDense(8), keras.layers.Dense(units, "softmax")])
    model.compile(keras.optimizers.Adam(0.03), "sparse_categorical_crossentropy")
    return model


# %% right: has a lambda
def network(units):
    model = keras.Sequential(
        [
            keras.Input((4,)),
            keras.layers.Dense(8),
            keras.layers.Lambda(lambda x: keras.ops.relu(x)),
            keras.layers.Dense(units, "softmax"),
        ]
    )
    model.compile(keras.optimizers.Adam(0.03), "sparse_categorical_crossentropy")
    return model


# %% wrong: forgets the activation | network-outputs
def network(units):
    model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(8), keras.layers.Dense(units, "softmax")])
    model.compile(keras.optimizers.Adam(0.03), "sparse_categorical_crossentropy")
    return model


# %% wrong: is a subclass that does not learn | network-trains
class Network(keras.Model):
    def __init__(self, units):
        super().__init__()
        self.parts = [keras.layers.Dense(8, "relu"), keras.layers.Dense(units, "softmax")]

    def call(self, x):
        for part in self.parts:
            x = part(x)
        return x


def network(units):
    model = Network(units)
    model(np.zeros((1, 4), "float32"))
    model.compile(keras.optimizers.Adam(1e-9), "sparse_categorical_crossentropy")
    return model


# %% wrong: gives a tensor | *
def network(units):
    return keras.layers.Dense(units)(np.zeros((1, 4), "float32"))
