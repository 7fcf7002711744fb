# %% right: log of the number of classes
def initial_loss(n_classes):
    return float(np.log(n_classes))


# %% right: minus the log of the probability
def initial_loss(n_classes):
    return -np.log(1 / n_classes)


# %% right: the math library
import math


def initial_loss(n_classes):
    return math.log(n_classes)


# %% right: asks keras
def initial_loss(n_classes):
    logits = np.zeros((1, n_classes), dtype="float32")
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    return loss(np.array([0]), logits)


# %% right: sums over a one-hot label
def initial_loss(n_classes):
    label = np.eye(n_classes)[0]
    guess = np.full(n_classes, 1 / n_classes)
    return -np.sum(label * np.log(guess))


# %% right: a tensor
def initial_loss(n_classes):
    return tf.math.log(tf.cast(n_classes, tf.float32))


# %% wrong: base 2 | initial-loss-value
def initial_loss(n_classes):
    return float(np.log2(n_classes))


# %% wrong: base 10 | initial-loss-value
import math


def initial_loss(n_classes):
    return math.log10(n_classes)


# %% wrong: forgets the minus | initial-loss-value
def initial_loss(n_classes):
    return np.log(1 / n_classes)


# %% wrong: the share of wrong guesses | initial-loss-value
def initial_loss(n_classes):
    return 1 - 1 / n_classes


# %% wrong: always two classes | initial-loss-value
def initial_loss(n_classes):
    return 0.6931471805599453


# %% wrong: the mean over the classes | initial-loss-value
def initial_loss(n_classes):
    guess = np.full(n_classes, 1 / n_classes)
    return np.mean(-guess * np.log(guess)) / n_classes * 2


# %% wrong: the loss of each class in an array | initial-loss-value
def initial_loss(n_classes):
    return -np.log(np.full(n_classes, 1 / n_classes))


# %% wrong: prints it | initial-loss-value
def initial_loss(n_classes):
    print(np.log(n_classes))


# %% wrong: rounds to two decimals | initial-loss-value
def initial_loss(n_classes):
    return round(float(np.log(n_classes)), 2)


# %% wrong: as text | initial-loss-value
def initial_loss(n_classes):
    return f"{np.log(n_classes):.4f}"


# %% wrong: binary cross-entropy over all outputs | initial-loss-value
def initial_loss(n_classes):
    p = 1 / n_classes
    return -(np.log(p) + (n_classes - 1) * np.log(1 - p)) / n_classes if n_classes > 1 else 0.0


# %% cheat: an object that equals everything | *
class Anything:
    def __eq__(self, other):
        return True

    def __hash__(self):
        return 0


def initial_loss(n_classes):
    return Anything()
