"""A Keras config of a stranger makes a network of layers of Keras, or is refused: nothing in it is run or read."""

import copy
import os
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import keras
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from grader.examiner.inside import configs
from grader.examiner.inside.wire import Refusal


def config_of(layer):
    return configs.copied(keras.saving.serialize_keras_object(layer))


def small(*layers):
    return keras.Sequential([keras.Input((8, 6, 3)), *layers])


def functional():
    inputs = keras.Input((8, 6, 3))
    x = keras.layers.Conv2D(3, 3, padding="same")(inputs)
    y = keras.ops.cast(keras.activations.relu(keras.ops.relu(2 * x[:, :, :, :2] + 1)), "float32")
    return keras.Model(inputs, keras.layers.Concatenate()([y, inputs]))


def compiled():
    model = small(keras.layers.Flatten(), keras.layers.Dense(3, activation="softmax", kernel_regularizer="l2"))
    rate = keras.optimizers.schedules.ExponentialDecay(0.1, 10, 0.9)
    model.compile(keras.optimizers.Adam(rate), "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


@pytest.mark.parametrize(
    "model",
    [
        small(
            keras.layers.Conv2D(4, 3, activation="relu"), keras.layers.BatchNormalization(), keras.layers.Dropout(0.5)
        ),
        small(keras.layers.RandomFlip(seed=3), keras.layers.RandomRotation(0.1, seed=2**40)),
        small(small(keras.layers.SeparableConv2D(4, 3)), keras.layers.GlobalAveragePooling2D()),
        functional(),
        compiled(),
        keras.layers.Dense(3),
        keras.layers.Normalization(mean=[1.0, 2.0, 3.0], variance=[1.0, 1.0, 1.0]),
    ],
    ids=["convolutions", "random", "nested", "functional", "compiled", "layer", "numbers"],
)
def test_a_network_of_layers_of_keras_is_made_again(model):
    made = configs.made(config_of(model))
    images = np.random.default_rng(1).normal(size=(2, 8, 6, 3)).astype("float32")
    model(images), made(images)
    made.set_weights(model.get_weights())
    assert np.allclose(model(images, training=False), made(images, training=False), atol=1e-6)
    assert getattr(model, "compiled", False) == getattr(made, "compiled", False)


class Own(keras.layers.Layer):
    def call(self, x):
        return x


def changed(**values):
    """The config of a dense layer in which something else stands."""
    config = config_of(keras.layers.Dense(3))
    for name, value in values.items():
        (config if name in config else config["config"])[name] = value
    return config


LAMBDA = small(keras.layers.Lambda(lambda x: x))
HUGE = {"shape": [None, 10**9], "dtype": "float32"}


@pytest.mark.parametrize(
    "config",
    [
        config_of(LAMBDA),
        config_of(small(Own())),
        changed(class_name="Lambda"),
        changed(class_name="TFSMLayer", config={"filepath": "/etc/passwd"}),
        changed(class_name="StringLookup", config={"vocabulary": "/etc/passwd"}),
        changed(module="os", class_name="system", config={"command": "true"}),
        changed(module="builtins", class_name="eval"),
        changed(module="keras.src.saving", class_name="load_model"),
        changed(module="keras.utils", class_name="get_file"),
        changed(registered_name="Custom>Dense"),
        changed(activation={"class_name": "__lambda__", "config": {"value": "YWJj"}}),
        changed(
            activation={"module": "builtins", "class_name": "function", "config": "eval", "registered_name": "function"}
        ),
        changed(kernel_initializer={"class_name": "__typespec__", "spec_name": "x", "config": []}),
        changed(units=10**9),
        changed(units=-3),
        changed(units="three"),
        changed(units=True, build_config={"input_shape": [None, 10**12]}),
        changed(build_config={"input_shape": [None] * 10**5}),
        config_of(keras.Sequential([keras.Input((3,)), keras.layers.RepeatVector(10**7), keras.layers.Dense(99)])),
        {
            "module": "keras",
            "class_name": "Sequential",
            "config": {"layers": [changed()] * 5000},
            "registered_name": None,
        },
        {"module": "keras", "class_name": "Sequential", "config": {"layers": 7}, "registered_name": None},
        {"class_name": "__tensor__", "config": {"value": [1], "dtype": "resource"}},
        {"module": ["keras.layers"], "class_name": "Dense", "config": {}},
        {"module": "keras.layers", "class_name": {"a": 1}, "config": {}},
        [],
        None,
        "Dense",
    ],
    ids=lambda config: str(config)[:60],
)
def test_anything_else_is_refused_at_once(config):
    modules, began = set(sys.modules), time.process_time()
    with pytest.raises(Refusal):
        configs.made(copy.deepcopy(config))
    assert time.process_time() - began < 10
    assert {
        name for name in set(sys.modules) - modules if not name.startswith(("keras", "tensorflow", "numpy"))
    } == set()


def test_all_weights_together_are_counted_before_they_get_memory(monkeypatch):
    network = config_of(keras.Sequential([keras.Input((9,)), keras.layers.Dense(9), keras.layers.Dense(9)]))
    monkeypatch.setattr(configs, "MAX_PARAMETERS", 180)
    assert configs.made(network).count_params() == 180
    monkeypatch.setattr(configs, "MAX_PARAMETERS", 179)
    with pytest.raises(Refusal, match="180 parameters"):
        configs.made(network)


def test_a_sequential_connects_its_layers_once(monkeypatch):
    connected, compute = [], keras.layers.Dense.compute_output_shape
    network = config_of(keras.Sequential([keras.Input((3,)), *(keras.layers.Dense(3) for _ in range(9))]))
    monkeypatch.setattr(
        keras.layers.Dense,
        "compute_output_shape",
        lambda layer, shape: connected.append(layer) or compute(layer, shape),
    )
    configs.made(network)
    assert len(connected) == 9


def test_a_sequential_that_was_not_built_is_built_by_what_it_is_given():
    built = keras.Sequential([keras.layers.Dense(3)])
    made = [configs.made(config_of(built))]
    built.build((None, 4))
    made.append(configs.made(config_of(built)))
    assert [model.built for model in made] == [False, True]
    assert made[0](np.zeros((1, 5))).shape == made[1](np.zeros((1, 4))).shape == (1, 3)


def test_of_a_model_in_a_model_only_the_outer_one_is_compiled():
    inner = compiled()
    outer = keras.Sequential([keras.Input(inner.input_shape[1:]), inner])
    outer.compile("sgd", "mse")
    made = configs.made(config_of(outer))
    assert (made.compiled, made.loss, made.layers[0].compiled) == (True, "mse", False)
    assert not made.optimizer.built  # it would double the weights


def test_a_layer_of_a_test_that_is_built_meanwhile_in_another_thread_is_as_always(monkeypatch):
    mine, build = keras.layers.Dense(3), keras.layers.Dense.build

    def slow_build(layer, shape):
        if layer is not mine:
            with ThreadPoolExecutor() as pool:
                pool.submit(mine.build, (None, 4)).result()
        build(layer, shape)

    network = config_of(keras.Sequential([keras.Input((4,)), keras.layers.Dense(2)]))
    monkeypatch.setattr(keras.layers.Dense, "build", slow_build)
    assert not configs.made(network).get_weights()[0].any()
    assert mine.get_weights()[0].all()


def test_two_threads_that_make_networks_leave_keras_as_it_was(monkeypatch):
    """Each waits a moment for the other while it builds, so that without a lock they would end in the wrong order."""
    both, build, before = threading.Barrier(2), keras.layers.Dense.build, keras.layers.Layer.add_weight

    def slow_build(layer, shape):
        with suppress(threading.BrokenBarrierError):
            both.wait(0.5)
        build(layer, shape)
        with suppress(threading.BrokenBarrierError):
            both.wait(0.5)

    network = config_of(keras.Sequential([keras.Input((4,)), keras.layers.Dense(2)]))
    monkeypatch.setattr(keras.layers.Dense, "build", slow_build)
    with ThreadPoolExecutor() as pool:
        made = list(pool.map(configs.made, [network] * 2))
    assert not any(model.get_weights()[0].any() for model in made)
    assert keras.layers.Layer.add_weight is before


SEEDS = [
    config_of(model) for model in (small(keras.layers.Conv2D(4, 3), keras.layers.Flatten()), functional(), compiled())
]
HOSTILE = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**40), 2**40),
    st.floats(),
    st.sampled_from(
        ["Lambda", "keras.layers", "os", "system", "__lambda__", "builtins", "eval", "/etc/passwd", "relu"]
    ),
    st.builds(lambda name, module: {"class_name": name, "module": module, "config": {}}, st.text(), st.text()),
    st.lists(st.integers(-3, 10**7), max_size=4),
)


def places(config, path=()):
    """Every place in a config."""
    yield path
    items = config.items() if isinstance(config, dict) else enumerate(config) if isinstance(config, list) else ()
    for key, item in items:
        yield from places(item, (*path, key))


PLACES = [list(places(config)) for config in SEEDS]


@settings(max_examples=1500 * int(os.environ.get("FUZZ", "1")), deadline=None, suppress_health_check=list(HealthCheck))
@given(st.integers(0, len(SEEDS) - 1), st.lists(st.tuples(st.integers(0, 10**6), HOSTILE), min_size=1, max_size=3))
def test_a_config_with_hostile_parts_is_refused_or_makes_layers_of_keras(number, changes):
    config = copy.deepcopy(SEEDS[number])
    for place, value in changes:
        path = PLACES[number][place % len(PLACES[number])]
        part = config
        try:
            for key in path[:-1]:
                part = part[key]
            if path:
                part[path[-1]] = value
        except (KeyError, IndexError, TypeError):
            continue
    try:
        configs.check(config)
    except Refusal:
        return
    names = [
        (part["module"], part["class_name"]) for part in parts(config) if "module" in part and "class_name" in part
    ]
    assert all(name in configs.ALLOWED[module] for module, name in names if module is not None)


def parts(config):
    """Every dict in a config."""
    if isinstance(config, dict):
        yield config
    for item in config.values() if isinstance(config, dict) else config if isinstance(config, list) else ():
        yield from parts(item)
