"""Makes layers and models of Keras from a config that a stranger has written.

Such a config is a program: it names classes and functions to call, with their arguments. Here every name in it must be
one of a class of Keras that only computes, and weights get no memory once they are too many. Keras' own `safe_mode`
guards against less: it refuses the code of lambdas, and nothing else.
"""

import importlib
import math
import threading
from unittest.mock import patch

import keras

from grader.examiner.inside.wire import Refusal

MAX_PARAMETERS = 5 * 10**7  # of what is to be used; to be looked at, it may have more
MAX_PLANNED = 10**10
MAX_OUTPUT = 10**8  # numbers that a layer gives for one example
MAX_NUMBER = 10**7  # of any number in a config but the seeds
MAX_LAYERS = 2000
# What runs code of its own, or reads files that the config names.
FORBIDDEN = {
    *("Lambda", "TFSMLayer", "TorchModuleWrapper", "JaxLayer", "FlaxLayer", "TextVectorization", "StringLookup"),
    *("IntegerLookup", "Hashing", "FeatureSpace", "Wrapper"),
}
PACKAGES = ("layers", "initializers", "regularizers", "constraints", "losses", "metrics", "optimizers")
# The modules of what functions become that are called on symbolic tensors, such as `2 * x` or `keras.ops.relu(x)`.
OPERATIONS = (*(f"ops.{name}" for name in ("image", "linalg", "math", "nn", "numpy")), "activations.activations")


def names_of(package, base=object):
    """The names of the classes in a package of Keras that are of a base class."""
    return {name for name, value in vars(package).items() if isinstance(value, type) and issubclass(value, base)}


ALLOWED = {
    **{f"keras.{package}": names_of(getattr(keras, package)) - FORBIDDEN for package in PACKAGES},
    "keras.optimizers.schedules": names_of(keras.optimizers.schedules),
    "keras.random": {"SeedGenerator"},
    "keras": {"DTypePolicy", "Model", "Sequential"},
    "keras.models": {"Model", "Sequential"},
    "keras.src.models.functional": {"Functional"},
    "keras.src.models.sequential": {"Sequential"},
    "keras.src.ops.core": {"Cast", "Slice", "StopGradient", "Unstack"},  # the others take functions
    **{
        f"keras.src.{name}": names_of(importlib.import_module(f"keras.src.{name}"), keras.Operation)
        for name in OPERATIONS
    },
}
ADD_WEIGHT = keras.layers.Layer.add_weight
_building = threading.Lock()  # while it is held, Keras is not as it was
DATA = {"__keras_tensor__", "__ellipsis__", "__slice__", "__numpy__", "__tensor__"}  # class names that stand for data


def check(config, key=None):
    """Makes sure that nothing in a config could do anything but describe a network.

    Args:
        config: what `keras.saving.serialize_keras_object` gave, of any stranger.
        key: the key under which it stands.

    Raises:
        Refusal: it could, or it holds what no config holds.
    """
    match config:
        case None | bool() | float() | str():
            pass
        case int():
            if abs(config) > MAX_NUMBER and key != "seed":
                raise Refusal(f"has a config with the number {config}")
        case list() | tuple():
            for item in config:
                check(item, key)
        case dict():
            if "class_name" in config:
                check_class(config)
            if any(type(name) is not str or name.startswith("__") for name in config):
                raise Refusal("has a config with odd keys")
            for name, item in config.items():
                check(item, name)
        case _:
            raise Refusal("has a config that holds more than data")


def check_class(config):
    """Makes sure that the class which a part of a config names is an allowed one."""
    name, module = config["class_name"], config.get("module")
    if type(name) is not str or not (module is None or type(module) is str):
        raise Refusal("has a config with odd names")
    if config.get("registered_name") not in (None, name):
        raise Refusal(f"has a part of its own: {str(config['registered_name'])[:60]}")
    if module is None and name in DATA:
        return
    if name not in ALLOWED.get(module, ()):
        raise Refusal(f"has a part of its own: {name[:60]}")


def made(config, planned=False):
    """Makes a layer or a model.

    Args:
        config: what `keras.saving.serialize_keras_object` gave.
        planned: whether it is to be looked at only, without memory for its weights.

    Returns:
        keras.layers.Layer. One that was built has weights of its own, which are all zero until they are set, and a
        model is compiled if that stands in the config; its optimizer is not built.

    Raises:
        Refusal: the config is not one that describes a network of layers of Keras, or a far too large one.
    """
    if type(config) is not dict or type(config.get("class_name")) is not str:
        raise Refusal("has no config")
    check(config)
    try:
        if planned:
            with keras.StatelessScope(initialize_variables=False):
                return deserialized(config, MAX_PLANNED)
        layer = deserialized(config, MAX_PARAMETERS)
        if compiling := config.get("compile_config"):
            layer.compile(**keras.saving.deserialize_keras_object(copied(compiling)))
        return layer
    except Refusal:
        raise
    except Exception as error:
        raise Refusal(f"has a config that cannot be built ({type(error).__name__})") from None


def deserialized(config, most):
    """A layer made by Keras, not compiled.

    Args:
        config: it is not changed, as Keras changes a config while it reads it.
        most: how many parameters the layer may have (int); more are not given memory.

    Returns:
        keras.layers.Layer.
    """
    parameters, thread = 0, threading.get_ident()

    def counted(layer, *shape, **options):
        nonlocal parameters
        if threading.get_ident() != thread:  # a test makes a layer of its own meanwhile
            return ADD_WEIGHT(layer, *shape, **options)
        parameters += math.prod(options.get("shape") or ())  # layers of Keras never give it by its place
        if parameters > most:
            raise Refusal(f"has {parameters} parameters and more, and so many cannot be looked at")
        return ADD_WEIGHT(layer, **options | {"initializer": "zeros"})

    with (
        _building,
        patch.object(keras.layers.Layer, "add_weight", counted),
        patch.object(keras.Sequential, "from_config", classmethod(sequential)),
    ):
        layer = keras.saving.deserialize_keras_object(copied(config, "compile_config"), safe_mode=True)
    measure(layer)
    return layer


def sequential(kind, config, custom_objects=None):
    """What Sequential.from_config gives; that connects all layers anew for each layer that it adds."""
    layers = [keras.saving.deserialize_keras_object(layer) for layer in config["layers"]]
    model = kind(layers, name=config["name"])
    if not model.built and config.get("build_input_shape"):
        model.build(config["build_input_shape"])
    return model


def copied(config, without=None):
    """A config made anew from lists and dicts, without what stands under some key."""
    if isinstance(config, dict):
        return {name: copied(item, without) for name, item in config.items() if name != without}
    return [copied(item, without) for item in config] if isinstance(config, list | tuple) else config


def measure(layer):
    """Makes sure that a layer has not too many parts, and that none gives too much."""
    parts = list(layer._flatten_layers()) if hasattr(layer, "_flatten_layers") else [layer]
    if len(parts) > MAX_LAYERS:
        raise Refusal(f"has {len(parts)} layers")
    for part in parts:
        for node in part._inbound_nodes:
            for tensor in node.output_tensors:
                size = 1
                for length in tensor.shape:
                    size *= length or 1
                if size > MAX_OUTPUT:
                    raise Refusal(f"has a layer that gives {size} numbers for one example")
