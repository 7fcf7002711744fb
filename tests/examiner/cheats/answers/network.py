# %% cheat: configs: the code of a lambda | *
def network(units):
    model = keras.Sequential([keras.Input((3,)), keras.layers.Lambda(lambda x: __import__("os")._exit(0))])
    return model


# %% cheat: configs: a class that claims to be a dense layer | *
class Dense(keras.layers.Dense):
    def call(self, x):
        return keras.ops.tanh(super().call(x))


Dense.__module__, Dense.__qualname__ = "keras.layers", "Dense"


def network(units):
    return keras.Sequential([keras.Input((3,)), Dense(units)])


# %% cheat: configs: a layer with five thousand million weights | *
class Large(keras.Sequential):
    pass


Large.__module__ = "keras.models"


def network(units):
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(units)])
    model.get_config = lambda: {
        "layers": [
            keras.saving.serialize_keras_object(keras.Input((10**5,))._keras_history.operation),
            keras.saving.serialize_keras_object(keras.layers.Dense(5 * 10**4)),
        ]
    }
    return model


# %% cheat: configs: a vocabulary that is a file of the machine | *
def network(units):
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(units)])
    layer = {
        "module": "keras.layers",
        "class_name": "StringLookup",
        "config": {"vocabulary": "/etc/passwd"},
        "registered_name": None,
    }
    model.get_config = lambda: {"layers": [layer]}
    return model


# %% cheat: configs: a layer that repeats a thousand million times | *
def network(units):
    return keras.Sequential([keras.Input((3,)), keras.layers.RepeatVector(10**9), keras.layers.GlobalMaxPooling1D()])


# %% cheat: configs: a config without end | *
class Endless(dict):
    def items(self):
        while True:
            yield "x", 1


def network(units):
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(units)])
    model.get_config = lambda: Endless()
    return model


# %% cheat: models: no model, but it says so | *
class Lie:
    @property
    def __class__(self):
        return keras.Sequential

    def __call__(self, *arguments, **keywords):
        return np.ones((4, 5), "float32")

    def get_weights(self):
        return [np.ones((3, 5), "float32"), np.ones(5, "float32")]

    def set_weights(self, weights):
        pass


def network(units):
    return Lie()


# %% cheat: models: patched so that it gives what other networks give | *
keras.Model.__call__ = lambda self, x, training=None: np.zeros((4, 5), "float32")
keras.Sequential.set_weights = lambda self, weights: None


def network(units):
    return keras.Sequential([keras.Input((3,)), keras.layers.Dense(units)])
