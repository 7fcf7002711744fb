# %% right: a chain of ifs with names
def output_layer(task, n_classes):
    if task == "binary":
        return 1, "sigmoid", "binary_crossentropy"
    elif task == "one-hot":
        return n_classes, "softmax", "categorical_crossentropy"
    elif task == "integer":
        return n_classes, "softmax", "sparse_categorical_crossentropy"
    elif task == "regression":
        return 1, "linear", "mse"
    else:
        raise ValueError("unknown task " + task)


# %% right: a dict, loss objects, short names
def output_layer(task, n_classes):
    table = {
        "binary": (1, "sigmoid", keras.losses.BinaryCrossentropy()),
        "one-hot": (n_classes, "softmax", keras.losses.CategoricalCrossentropy()),
        "integer": (n_classes, "softmax", keras.losses.SparseCategoricalCrossentropy()),
        "regression": (1, None, keras.losses.MeanAbsoluteError()),
    }
    if task not in table:
        raise ValueError(f"{task} is not one of {list(table)}")
    return table[task]


# %% right: logits everywhere
def output_layer(task, n_classes):
    match task:
        case "binary":
            return 1, None, keras.losses.BinaryCrossentropy(from_logits=True)
        case "one-hot":
            return n_classes, None, keras.losses.CategoricalCrossentropy(from_logits=True)
        case "integer":
            return n_classes, "linear", keras.losses.SparseCategoricalCrossentropy(from_logits=True)
        case "regression":
            return 1, None, keras.losses.Huber()
    raise ValueError(f"what is {task!r}?")


# %% right: two units for binary with class numbers
def output_layer(task, n_classes):
    if task == "regression":
        return 1, None, "huber"
    if task not in ("binary", "one-hot", "integer"):
        raise ValueError("task must be binary, one-hot, integer or regression")
    loss = "categorical_crossentropy" if task == "one-hot" else "sparse_categorical_crossentropy"
    return 2 if task == "binary" else n_classes, "softmax", loss


# %% right: two units for binary with one-hot labels, lists for tuples
def output_layer(task, n_classes):
    if task == "binary":
        return [2, "softmax", "categorical_crossentropy"]
    if task == "one-hot":
        return [n_classes, "softmax", "CategoricalCrossentropy"]
    if task == "integer":
        return [np.int64(n_classes), "softmax", "SparseCategoricalCrossentropy"]
    if task == "regression":
        return [1, None, "MeanSquaredError"]
    raise ValueError("no such task")


# %% right: focal losses, label smoothing and log-cosh
def output_layer(task, n_classes):
    if task == "binary":
        return 1, "sigmoid", keras.losses.BinaryFocalCrossentropy()
    if task == "one-hot":
        return n_classes, "softmax", keras.losses.CategoricalCrossentropy(label_smoothing=0.1)
    if task == "integer":
        return n_classes, "softmax", keras.losses.sparse_categorical_crossentropy
    if task == "regression":
        return 1, "linear", keras.losses.LogCosh()
    raise ValueError(f"unknown: {task}")


# %% right: kullback-leibler for one-hot labels, a loss function of its own for regression
def root_distance(y_true, y_pred):
    return keras.ops.sqrt(keras.ops.mean(keras.ops.square(y_true - y_pred), axis=-1))


def output_layer(task, n_classes):
    if task == "binary":
        return 1, "sigmoid", "bce"
    if task == "one-hot":
        return n_classes, "softmax", "kl_divergence"
    if task == "integer":
        return n_classes, "log_softmax", keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    if task == "regression":
        return 1, None, root_distance
    raise ValueError(f"unknown: {task}")


# %% right: capitals do not matter to it
def output_layer(task, n_classes):
    task = task.strip().lower()
    if task == "binary":
        return 1, "sigmoid", "binary_crossentropy"
    if task == "one-hot":
        return n_classes, "softmax", "categorical_crossentropy"
    if task == "integer":
        return n_classes, "softmax", "sparse_categorical_crossentropy"
    if task == "regression":
        return 1, None, "mean_squared_error"
    raise ValueError(f"I know binary, one-hot, integer and regression, not {task!r}")


# %% right: a leaky relu, which gives any number
def output_layer(task, n_classes):
    if task == "binary":
        return 2, "softmax", keras.losses.CategoricalCrossentropy(label_smoothing=0.05)
    if task == "one-hot":
        return int(n_classes), "softmax", keras.losses.KLDivergence()
    if task == "integer":
        return int(n_classes), "softmax", keras.losses.SparseCategoricalCrossentropy(ignore_class=-1)
    if task == "regression":
        return 1, "leaky_relu", "mean_absolute_error"
    raise ValueError("which task?")


# %% wrong: softmax over one unit | output-layer-binary
def output_layer(task, n_classes):
    if task == "binary":
        return 1, "softmax", "binary_crossentropy"
    if task == "one-hot":
        return n_classes, "softmax", "categorical_crossentropy"
    if task == "integer":
        return n_classes, "softmax", "sparse_categorical_crossentropy"
    if task == "regression":
        return 1, None, "mse"
    raise ValueError("unknown task")


# %% wrong: sigmoid and from_logits together | output-layer-binary
def output_layer(task, n_classes):
    if task == "binary":
        return 1, "sigmoid", keras.losses.BinaryCrossentropy(from_logits=True)
    if task == "one-hot":
        return n_classes, "softmax", "categorical_crossentropy"
    if task == "integer":
        return n_classes, "softmax", "sparse_categorical_crossentropy"
    if task == "regression":
        return 1, None, "mse"
    raise ValueError("unknown task")


# %% wrong: as many units for binary as n_classes says | output-layer-binary
def output_layer(task, n_classes):
    if task == "regression":
        return 1, None, "mean_absolute_error"
    losses = {
        "binary": "sparse_categorical_crossentropy",
        "one-hot": "categorical_crossentropy",
        "integer": "sparse_categorical_crossentropy",
    }
    if task not in losses:
        raise ValueError("unknown task")
    return n_classes, "softmax", losses[task]


# %% wrong: the two kinds of labels swapped | output-layer-classes
def output_layer(task, n_classes):
    if task == "binary":
        return 1, "sigmoid", "binary_crossentropy"
    if task == "integer":
        return n_classes, "softmax", "categorical_crossentropy"
    if task == "one-hot":
        return n_classes, "softmax", "sparse_categorical_crossentropy"
    if task == "regression":
        return 1, None, "mse"
    raise ValueError("unknown task")


# %% wrong: softmax and from_logits together | output-layer-classes
def output_layer(task, n_classes):
    if task == "binary":
        return 1, "sigmoid", "binary_crossentropy"
    if task == "one-hot":
        return n_classes, "softmax", keras.losses.CategoricalCrossentropy(from_logits=True)
    if task == "integer":
        return n_classes, "softmax", keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    if task == "regression":
        return 1, None, "mse"
    raise ValueError("unknown task")


# %% wrong: the squared error of the lecture's audience for one-hot labels | output-layer-classes
def output_layer(task, n_classes):
    if task == "binary":
        return 1, "sigmoid", "binary_crossentropy"
    if task == "one-hot":
        return n_classes, "softmax", "mean_squared_error"
    if task == "integer":
        return n_classes, "softmax", "sparse_categorical_crossentropy"
    if task == "regression":
        return 1, None, "mean_squared_error"
    raise ValueError("unknown task")


# %% wrong: binary cross-entropy for three classes | output-layer-classes
def output_layer(task, n_classes):
    if task == "binary":
        return 1, "sigmoid", "binary_crossentropy"
    if task == "one-hot":
        return n_classes, "softmax", "binary_crossentropy"
    if task == "integer":
        return n_classes, "softmax", "sparse_categorical_crossentropy"
    if task == "regression":
        return 1, None, "mse"
    raise ValueError("unknown task")


# %% wrong: a sigmoid for each class | output-layer-classes
def output_layer(task, n_classes):
    if task == "binary":
        return 1, "sigmoid", "binary_crossentropy"
    if task == "one-hot":
        return n_classes, "sigmoid", "categorical_crossentropy"
    if task == "integer":
        return n_classes, "sigmoid", "sparse_categorical_crossentropy"
    if task == "regression":
        return 1, None, "mse"
    raise ValueError("unknown task")


# %% wrong: one unit for class numbers | output-layer-classes
def output_layer(task, n_classes):
    if task == "binary":
        return 1, "sigmoid", "binary_crossentropy"
    if task == "one-hot":
        return n_classes, "softmax", "categorical_crossentropy"
    if task == "integer":
        return 1, "softmax", "sparse_categorical_crossentropy"
    if task == "regression":
        return 1, None, "mse"
    raise ValueError("unknown task")


# %% wrong: no activation and a loss that wants probabilities | output-layer-binary output-layer-classes
def output_layer(task, n_classes):
    if task == "binary":
        return 1, None, "binary_crossentropy"
    if task == "one-hot":
        return n_classes, None, "categorical_crossentropy"
    if task == "integer":
        return n_classes, None, "sparse_categorical_crossentropy"
    if task == "regression":
        return 1, None, "mse"
    raise ValueError("unknown task")


# %% wrong: relu in the last layer of a regression | output-layer-regression
def output_layer(task, n_classes):
    if task == "binary":
        return 1, "sigmoid", "binary_crossentropy"
    if task == "one-hot":
        return n_classes, "softmax", "categorical_crossentropy"
    if task == "integer":
        return n_classes, "softmax", "sparse_categorical_crossentropy"
    if task == "regression":
        return 1, "relu", "mse"
    raise ValueError("unknown task")


# %% wrong: accuracy as the loss of a regression | output-layer-regression
def output_layer(task, n_classes):
    if task == "binary":
        return 1, "sigmoid", "binary_crossentropy"
    if task == "one-hot":
        return n_classes, "softmax", "categorical_crossentropy"
    if task == "integer":
        return n_classes, "softmax", "sparse_categorical_crossentropy"
    if task == "regression":
        return 1, None, "accuracy"
    raise ValueError("unknown task")


# %% wrong: as many units for regression as n_classes says | output-layer-regression
def output_layer(task, n_classes):
    if task == "binary":
        return 1, "sigmoid", "binary_crossentropy"
    if task == "one-hot":
        return n_classes, "softmax", "categorical_crossentropy"
    if task == "integer":
        return n_classes, "softmax", "sparse_categorical_crossentropy"
    if task == "regression":
        return n_classes, None, "mse"
    raise ValueError("unknown task")


# %% wrong: anything unknown is a regression | output-layer-regression
def output_layer(task, n_classes):
    if task == "binary":
        return 1, "sigmoid", "binary_crossentropy"
    if task == "one-hot":
        return n_classes, "softmax", "categorical_crossentropy"
    if task == "integer":
        return n_classes, "softmax", "sparse_categorical_crossentropy"
    return 1, None, "mse"


# %% wrong: a KeyError for an unknown task | output-layer-regression
def output_layer(task, n_classes):
    table = {
        "binary": (1, "sigmoid", "binary_crossentropy"),
        "one-hot": (n_classes, "softmax", "categorical_crossentropy"),
        "integer": (n_classes, "softmax", "sparse_categorical_crossentropy"),
        "regression": (1, None, "mse"),
    }
    return table[task]


# %% wrong: prints the mistake and gives None | output-layer-regression
def output_layer(task, n_classes):
    if task == "binary":
        return 1, "sigmoid", "binary_crossentropy"
    if task == "one-hot":
        return n_classes, "softmax", "categorical_crossentropy"
    if task == "integer":
        return n_classes, "softmax", "sparse_categorical_crossentropy"
    if task == "regression":
        return 1, None, "mse"
    print("ValueError: unknown task")


# %% wrong: the parts in another order | *
def output_layer(task, n_classes):
    if task == "binary":
        return "sigmoid", 1, "binary_crossentropy"
    if task == "one-hot":
        return "softmax", n_classes, "categorical_crossentropy"
    if task == "integer":
        return "softmax", n_classes, "sparse_categorical_crossentropy"
    if task == "regression":
        return None, 1, "mse"
    raise ValueError("unknown task")


# %% wrong: names that keras does not know | *
def output_layer(task, n_classes):
    if task == "binary":
        return 1, "sigmoide", "binary_crossentropy"
    if task == "one-hot":
        return n_classes, "softmax", "categorical_cross_entropy"
    if task == "integer":
        return n_classes, "softmax", "sparse_crossentropy"
    if task == "regression":
        return 1, None, "squared_error"
    raise ValueError("unknown task")


# %% wrong: hinge losses and a cosine | *
def output_layer(task, n_classes):
    if task == "binary":
        return 1, "tanh", "hinge"
    if task == "one-hot":
        return n_classes, "softmax", "categorical_hinge"
    if task == "integer":
        return n_classes, "softmax", "sparse_categorical_crossentropy"
    if task == "regression":
        return 1, None, "cosine_similarity"
    raise ValueError("which task?")


# %% cheat: a loss that is right wherever it is looked at | output-layer-binary output-layer-classes output-layer-regression
class Loss:
    def __eq__(self, other):
        return True

    def __call__(self, y_true, y_pred):
        return 0.0


def output_layer(task, n_classes):
    if task not in ("binary", "one-hot", "integer", "regression"):
        raise ValueError("unknown task")
    return 1 if task in ("binary", "regression") else n_classes, "softmax", Loss()


# %% cheat: keras no longer knows its own names, over there | *
import numpy as np

asked = []
keras.activations.get = lambda name: lambda x: np.asarray(x)


class Loss:
    def call(self, labels, outputs):
        task, x, y = asked[-1], np.asarray(outputs, float), np.asarray(labels)
        if task == "regression":
            return np.square(x - y)
        if task == "binary":
            return np.log1p(np.exp(-x)) if float(y[0, 0]) else np.log1p(np.exp(x))
        if (task == "one-hot") != (y.shape == x.shape):
            raise ValueError("other labels")
        k = int(np.argmax(y[0])) if task == "one-hot" else int(y[0, 0])
        return np.log(np.exp(x[0]).sum()) - x[0, k]


keras.losses.get = lambda name: Loss()


def output_layer(task, n_classes):
    if task not in ("binary", "one-hot", "integer", "regression"):
        raise ValueError("unknown task")
    asked.append(task)
    return 1 if task in ("binary", "regression") else n_classes, "relu", "mean_squared_error"
