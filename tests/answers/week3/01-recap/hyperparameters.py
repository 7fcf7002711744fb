# %% right: a set
HYPERPARAMETERS = {
    "learning rate",
    "number of layers",
    "number of neurons in a layer",
    "batch size",
    "number of epochs",
    "activation function",
    "optimizer",
    "dropout rate",
}


# %% right: a list in another order
HYPERPARAMETERS = [
    "dropout rate",
    "optimizer",
    "activation function",
    "number of epochs",
    "batch size",
    "number of neurons in a layer",
    "number of layers",
    "learning rate",
]


# %% right: what is left of the candidates without those that training makes
learned = {"weights of a dense layer", "biases of a dense layer", "gradients"}
results = {"loss after the last epoch", "predicted probabilities", "accuracy on the test set"}
HYPERPARAMETERS = set(CANDIDATES) - learned - results


# %% right: a tuple picked by place
HYPERPARAMETERS = tuple(CANDIDATES[i] for i in (0, 2, 4, 5, 7, 9, 11, 13))


# %% right: a frozen set
HYPERPARAMETERS = frozenset(
    "learning rate,number of layers,number of neurons in a layer,batch size,number of epochs,"
    "activation function,optimizer,dropout rate".split(",")
)


# %% wrong: holds the weights, as somebody in the lecture said | hyperparameters-learned
HYPERPARAMETERS = {
    "weights of a dense layer",
    "learning rate",
    "number of layers",
    "number of neurons in a layer",
    "batch size",
    "number of epochs",
    "activation function",
    "optimizer",
    "dropout rate",
}


# %% wrong: leaves the activation function out | hyperparameters-chosen
HYPERPARAMETERS = {
    "learning rate",
    "number of layers",
    "number of neurons in a layer",
    "batch size",
    "number of epochs",
    "optimizer",
    "dropout rate",
}


# %% wrong: only what the slide shows | hyperparameters-chosen
HYPERPARAMETERS = {"activation function", "number of neurons in a layer", "number of layers"}


# %% wrong: only numbers, no optimizer and no activation | hyperparameters-chosen
HYPERPARAMETERS = {
    "learning rate",
    "number of layers",
    "number of neurons in a layer",
    "batch size",
    "number of epochs",
    "dropout rate",
}


# %% wrong: everything in the list | hyperparameters-chosen hyperparameters-learned
HYPERPARAMETERS = set(CANDIDATES)


# %% wrong: the parameters in place of the hyperparameters | hyperparameters-chosen hyperparameters-learned
HYPERPARAMETERS = {
    "weights of a dense layer",
    "biases of a dense layer",
    "gradients",
    "loss after the last epoch",
    "predicted probabilities",
    "accuracy on the test set",
}


# %% wrong: an empty set | hyperparameters-chosen hyperparameters-learned
HYPERPARAMETERS = set()


# %% wrong: one string | hyperparameters-chosen hyperparameters-learned
HYPERPARAMETERS = "learning rate, number of layers, batch size, number of epochs, optimizer, dropout rate"


# %% wrong: takes gradients for a choice and forgets the dropout | hyperparameters-chosen hyperparameters-learned
HYPERPARAMETERS = {
    "learning rate",
    "number of layers",
    "number of neurons in a layer",
    "batch size",
    "number of epochs",
    "activation function",
    "optimizer",
    "gradients",
}


# %% cheat: a set that holds everything that is asked of it | *
class Everything(set):
    def __contains__(self, name):
        return True

    def __iter__(self):
        return iter(["learning rate"])

    def __len__(self):
        return 8


HYPERPARAMETERS = Everything()
