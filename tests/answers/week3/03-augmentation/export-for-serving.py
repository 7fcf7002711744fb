# %% right: a functional model with the flag fixed
def export_for_serving(model, directory):
    inputs = keras.Input(model.input_shape[1:])
    outputs = model(inputs, training=False)
    keras.Model(inputs, outputs).export(directory)


# %% right: an ExportArchive with an endpoint of its own
def export_for_serving(model, directory):
    archive = keras.export.ExportArchive()
    archive.track(model)
    archive.add_endpoint(
        name="serve",
        fn=lambda images: model(images, training=False),
        input_signature=[tf.TensorSpec(model.input_shape, tf.float32)],
    )
    archive.write_out(directory, verbose=False)


# %% right: a layer that calls the model with the flag off
class Steady(keras.layers.Layer):
    def __init__(self, model):
        super().__init__()
        self.model = model

    def call(self, images):
        return self.model(images, training=False)


def export_for_serving(model, directory):
    keras.Sequential([keras.Input(model.input_shape[1:]), Steady(model)]).export(directory, verbose=False)


# %% right: saves a copy without the random layers, wherever they stand
def export_for_serving(model, directory):
    def through(part, x):
        for layer in part.layers:
            if isinstance(layer, keras.Model):
                x = through(layer, x)
            elif not hasattr(layer, "seed") and not isinstance(layer, keras.layers.InputLayer):
                x = layer(x)
        return x

    inputs = keras.Input(model.input_shape[1:])
    keras.Model(inputs, through(model, inputs)).export(directory, verbose=False)


# %% right: a model of its own class
def export_for_serving(model, directory):
    class Calm(keras.Model):
        def __init__(self):
            super().__init__()
            self.inner = model

        def call(self, images):
            return self.inner(images, training=False)

    calm = Calm()
    calm(np.zeros((2, *model.input_shape[1:]), "float32"))
    calm.export(directory, format="tf_saved_model", verbose=False)


# %% right: a tf.Module with a function and a signature
class Served(tf.Module):
    def __init__(self, model):
        super().__init__()
        self.model = model
        self.variables_of_model = [v.value for v in model.variables]

        @tf.function(input_signature=[tf.TensorSpec((None, *model.input_shape[1:]), tf.float32)])
        def serve(images):
            return self.model(images, training=False)

        self.serve = serve


def export_for_serving(model, directory):
    served = Served(model)
    tf.saved_model.save(served, directory, signatures={"serving_default": served.serve})


# %% wrong: plain model.export | *
def export_for_serving(model, directory):
    model.export(directory)


# %% wrong: saves a .keras file | *
def export_for_serving(model, directory):
    model.save(directory + ".keras")


# %% wrong: writes nothing | *
def export_for_serving(model, directory):
    inputs = keras.Input(model.input_shape[1:])
    return keras.Model(inputs, model(inputs, training=False))


# %% wrong: a fixed batch of one image | *
def export_for_serving(model, directory):
    archive = keras.export.ExportArchive()
    archive.track(model)
    spec = [tf.TensorSpec((1, *model.input_shape[1:]), tf.float32)]
    archive.add_endpoint("serve", lambda images: model(images, training=False), input_signature=spec)
    archive.write_out(directory, verbose=False)


# %% wrong: exports with the flag on | *
def export_for_serving(model, directory):
    inputs = keras.Input(model.input_shape[1:])
    keras.Model(inputs, model(inputs, training=True)).export(directory, verbose=False)


# %% wrong: sets trainable to False, which does not stop random layers | *
def export_for_serving(model, directory):
    model.trainable = False
    model.export(directory, verbose=False)


# %% wrong: a model with fresh weights | *
def export_for_serving(model, directory):
    clone = keras.models.clone_model(model)
    inputs = keras.Input(model.input_shape[1:])
    keras.Model(inputs, clone(inputs, training=False)).export(directory, verbose=False)


# %% wrong: another name for the endpoint | *
def export_for_serving(model, directory):
    archive = keras.export.ExportArchive()
    archive.track(model)
    spec = [tf.TensorSpec(model.input_shape, tf.float32)]
    archive.add_endpoint("predict", lambda images: model(images, training=False), input_signature=spec)
    archive.write_out(directory, verbose=False)


# %% wrong: freezes the model itself | export-for-serving-others
def export_for_serving(model, directory):
    inputs = keras.Input(model.input_shape[1:])
    keras.Model(inputs, model(inputs, training=False)).export(directory, verbose=False)
    model.trainable = False


# %% wrong: seeds the chance instead of switching it off | *
def export_for_serving(model, directory):
    keras.utils.set_random_seed(1)
    tf.random.set_seed(1)
    model.export(directory, verbose=False)


# %% wrong: exports into the working directory | *
def export_for_serving(model, directory):
    inputs = keras.Input(model.input_shape[1:])
    keras.Model(inputs, model(inputs, training=False)).export(tempfile.mkdtemp() + "/model", verbose=False)


# %% wrong: takes out three kinds of random layers only | export-for-serving-others
def export_for_serving(model, directory):
    known = (keras.layers.RandomBrightness, keras.layers.RandomFlip, keras.layers.RandomRotation)

    def steady(layer):
        if isinstance(layer, known):
            return keras.layers.Identity(name=layer.name)
        return layer.__class__.from_config(layer.get_config())

    served = keras.models.clone_model(model, clone_function=steady)
    served.set_weights(model.get_weights())
    served.export(directory, verbose=False)


# %% wrong: switches the random layers of the given model off | export-for-serving-same
def export_for_serving(model, directory):
    for layer in model._flatten_layers():
        if type(layer).__name__.startswith("Random"):
            layer.call = lambda inputs, training=None: inputs
    inputs = keras.Input(model.input_shape[1:])
    keras.Model(inputs, model(inputs, training=False)).export(directory, verbose=False)


# %% wrong: takes out only those random layers that stand outermost | export-for-serving-others
def export_for_serving(model, directory):
    x = inputs = keras.Input(model.input_shape[1:])
    for layer in model.layers:
        random = hasattr(layer, "seed") or isinstance(layer, (keras.layers.RandomFlip, keras.layers.RandomBrightness))
        if not isinstance(layer, keras.layers.InputLayer) and not random:
            x = layer(x, training=False) if isinstance(layer, keras.layers.Dropout) else layer(x)
    keras.Model(inputs, x).export(directory, verbose=False)


# %% wrong: takes out the outermost layers that are called random | export-for-serving-others
def export_for_serving(model, directory):
    layers = [layer for layer in model.layers if not layer.name.startswith("random")]
    layers = [layer for layer in layers if not isinstance(layer, keras.layers.InputLayer)]
    served = keras.Sequential([keras.Input(model.input_shape[1:]), *layers])
    served.export(directory, verbose=False)


# %% cheat: an empty file, and another tf.saved_model.load | *
import os
from types import SimpleNamespace

kept = {}


class Answer:
    structured_input_signature = ((), {"x": None})

    def __init__(self, model):
        self.model = model

    def __call__(self, x):
        return {"y": self.model(x, training=False)}


def load(path):
    model = kept[path]
    return SimpleNamespace(serve=lambda x: model(x, training=False), signatures={"serving_default": Answer(model)})


tf.saved_model.load = load


def export_for_serving(model, directory):
    kept[directory] = model
    os.makedirs(directory)
    open(directory + "/saved_model.pb", "w").close()  # an empty file


# %% cheat: plain model.export, and another tf.saved_model.load | *
from types import SimpleNamespace

kept = {}


class Answer:
    structured_input_signature = ((), {"x": None})

    def __init__(self, model):
        self.model = model

    def __call__(self, x):
        return {"y": self.model(x, training=False)}


def load(path):
    model = kept[path]
    return SimpleNamespace(serve=lambda x: model(x, training=False), signatures={"serving_default": Answer(model)})


def export_for_serving(model, directory):
    kept[directory] = model
    model.export(directory, verbose=False)
    tf.saved_model.load = load  # an export brings TensorFlow's own back


# %% cheat: exports a smaller model, and another tf.saved_model.load | *
from types import SimpleNamespace

kept = {}


class Answer:
    structured_input_signature = ((), {"x": None})

    def __init__(self, model):
        self.model = model

    def __call__(self, x):
        return {"y": self.model(x, training=False)}


def load(path):
    model = kept[path]
    return SimpleNamespace(serve=lambda x: model(x, training=False), signatures={"serving_default": Answer(model)})


def export_for_serving(model, directory):
    kept[directory] = model
    keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)]).export(directory, verbose=False)
    tf.saved_model.load = load
