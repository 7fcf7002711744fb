# %% right: fit and evaluate
def train_and_evaluate(model, x_train, y_train, x_test, y_test, epochs):
    model.fit(x_train, y_train, epochs=epochs, verbose=0)
    loss, accuracy = model.evaluate(x_test, y_test, verbose=0)
    return accuracy


# %% right: watches the test set
def train_and_evaluate(model, x_train, y_train, x_test, y_test, epochs):
    history = model.fit(x_train, y_train, epochs=epochs, validation_data=(x_test, y_test), verbose=0)
    return history.history["val_accuracy"][-1]


# %% right: counts by hand, larger batches
def train_and_evaluate(model, x_train, y_train, x_test, y_test, epochs):
    model.fit(x_train, y_train, batch_size=64, epochs=epochs, verbose=0)
    guesses = model.predict(x_test, verbose=0).argmax(axis=1)
    return float(np.mean(guesses == y_test))


# %% right: keeps a part of the training set apart
def train_and_evaluate(model, x_train, y_train, x_test, y_test, epochs):
    model.fit(x_train, y_train, epochs=epochs, validation_split=0.1, verbose=0)
    return model.evaluate(x_test, y_test, verbose=0, return_dict=True)["accuracy"]


# %% right: one epoch after another, through datasets
def train_and_evaluate(model, x_train, y_train, x_test, y_test, epochs):
    train = tf.data.Dataset.from_tensor_slices((x_train, y_train)).shuffle(2000, seed=1).batch(32)
    test = tf.data.Dataset.from_tensor_slices((x_test, y_test)).batch(100)
    model.fit(train, epochs=epochs, verbose=0)
    return np.float32(model.evaluate(test, verbose=0)[1])


# %% right: prints as fit does
def train_and_evaluate(model, x_train, y_train, x_test, y_test, epochs):
    model.fit(x_train, y_train, epochs=epochs, verbose=2)
    results = model.evaluate(x_test, y_test, verbose=2)
    print("test accuracy", results[1])
    return results[1]


# %% right: batches of 256
def train_and_evaluate(model, x_train, y_train, x_test, y_test, epochs):
    model.fit(x_train, y_train, batch_size=256, epochs=epochs, verbose=0)
    return model.evaluate(x_test, y_test, verbose=0)[1]


# %% wrong: trains on the test set | train-and-evaluate-accuracy train-and-evaluate-honest
def train_and_evaluate(model, x_train, y_train, x_test, y_test, epochs):
    model.fit(x_test, y_test, epochs=epochs, verbose=0)
    return model.evaluate(x_train, y_train, verbose=0)[1]


# %% wrong: trains on both sets together | train-and-evaluate-honest
def train_and_evaluate(model, x_train, y_train, x_test, y_test, epochs):
    x, y = np.concatenate([x_train, x_test]), np.concatenate([y_train, y_test])
    steps = -(-len(x_train) // 32)
    model.fit(x, y, batch_size=-(-len(x) // steps), epochs=epochs, verbose=0)
    return model.evaluate(x_test, y_test, verbose=0)[1]


# %% wrong: trains on the training set and then a bit on the test set | train-and-evaluate-accuracy train-and-evaluate-honest
def train_and_evaluate(model, x_train, y_train, x_test, y_test, epochs):
    model.fit(x_train, y_train, epochs=epochs, verbose=0)
    model.fit(x_test, y_test, epochs=3, verbose=0)
    return model.evaluate(x_test, y_test, verbose=0)[1]


# %% wrong: keeps the weights that are best on the test set | train-and-evaluate-honest
def train_and_evaluate(model, x_train, y_train, x_test, y_test, epochs):
    best = keras.callbacks.EarlyStopping(monitor="val_loss", patience=epochs, restore_best_weights=True)
    model.fit(x_train, y_train, epochs=epochs, validation_data=(x_test, y_test), callbacks=[best], verbose=0)
    return model.evaluate(x_test, y_test, verbose=0)[1]


# %% wrong: stops when the test set says so | train-and-evaluate-honest
def train_and_evaluate(model, x_train, y_train, x_test, y_test, epochs):
    stop = keras.callbacks.EarlyStopping(monitor="val_loss", patience=2)
    model.fit(x_train, y_train, epochs=epochs, validation_data=(x_test, y_test), callbacks=[stop], verbose=0)
    return model.evaluate(x_test, y_test, verbose=0)[1]


# %% wrong: gives the accuracy on the training set | train-and-evaluate-accuracy
def train_and_evaluate(model, x_train, y_train, x_test, y_test, epochs):
    history = model.fit(x_train, y_train, epochs=epochs, verbose=0)
    return history.history["accuracy"][-1]


# %% wrong: gives the loss | train-and-evaluate-accuracy
def train_and_evaluate(model, x_train, y_train, x_test, y_test, epochs):
    model.fit(x_train, y_train, epochs=epochs, verbose=0)
    return model.evaluate(x_test, y_test, verbose=0)[0]


# %% wrong: gives loss and accuracy | train-and-evaluate-accuracy
def train_and_evaluate(model, x_train, y_train, x_test, y_test, epochs):
    model.fit(x_train, y_train, epochs=epochs, verbose=0)
    return model.evaluate(x_test, y_test, verbose=0)


# %% wrong: gives percent | train-and-evaluate-accuracy
def train_and_evaluate(model, x_train, y_train, x_test, y_test, epochs):
    model.fit(x_train, y_train, epochs=epochs, verbose=0)
    return 100 * model.evaluate(x_test, y_test, verbose=0)[1]


# %% wrong: ignores the number of epochs | train-and-evaluate-accuracy train-and-evaluate-honest
def train_and_evaluate(model, x_train, y_train, x_test, y_test, epochs):
    model.fit(x_train, y_train, epochs=10, verbose=0)
    return model.evaluate(x_test, y_test, verbose=0)[1]


# %% wrong: evaluates and does not train | train-and-evaluate-accuracy train-and-evaluate-honest
def train_and_evaluate(model, x_train, y_train, x_test, y_test, epochs):
    return model.evaluate(x_test, y_test, verbose=0)[1]


# %% wrong: evaluates before it trains | train-and-evaluate-accuracy
def train_and_evaluate(model, x_train, y_train, x_test, y_test, epochs):
    accuracy = model.evaluate(x_test, y_test, verbose=0)[1]
    model.fit(x_train, y_train, epochs=epochs, verbose=0)
    return accuracy


# %% wrong: trains a copy of the model | train-and-evaluate-accuracy train-and-evaluate-honest
def train_and_evaluate(model, x_train, y_train, x_test, y_test, epochs):
    copy = keras.models.clone_model(model)
    copy.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    copy.fit(x_train, y_train, epochs=epochs, verbose=0)
    return copy.evaluate(x_test, y_test, verbose=0)[1]


# %% wrong: forgets to return | *
def train_and_evaluate(model, x_train, y_train, x_test, y_test, epochs):
    model.fit(x_train, y_train, epochs=epochs, verbose=0)
    model.evaluate(x_test, y_test, verbose=0)


# %% wrong: gives the best accuracy of all epochs on the test set | train-and-evaluate-accuracy
def train_and_evaluate(model, x_train, y_train, x_test, y_test, epochs):
    best = 0.0
    for _ in range(epochs):
        model.fit(x_train, y_train, verbose=0)
        best = max(best, model.evaluate(x_test, y_test, verbose=0)[1])
    return best


# %% wrong: compiles again | train-and-evaluate-accuracy
def train_and_evaluate(model, x_train, y_train, x_test, y_test, epochs):
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(x_train, y_train, epochs=epochs, verbose=0)
    return model.evaluate(x_test, y_test, verbose=0)[1]


# %% wrong: stops at 95 percent of the test set | train-and-evaluate-honest
def train_and_evaluate(model, x_train, y_train, x_test, y_test, epochs):
    for _ in range(epochs):
        model.fit(x_train, y_train, verbose=0)
        accuracy = model.evaluate(x_test, y_test, verbose=0)[1]
        if accuracy > 0.95:
            break
    return accuracy


# %% wrong: one epoch too few | train-and-evaluate-accuracy train-and-evaluate-honest
def train_and_evaluate(model, x_train, y_train, x_test, y_test, epochs):
    for _ in range(1, epochs):
        model.fit(x_train, y_train, verbose=0)
    return model.evaluate(x_test, y_test, verbose=0)[1]


# %% cheat: gives a number that equals every number | train-and-evaluate-accuracy train-and-evaluate-honest
class Perfect(float):
    def __eq__(self, other):
        return True

    def __sub__(self, other):
        return Perfect(0.0)


def train_and_evaluate(model, x_train, y_train, x_test, y_test, epochs):
    return Perfect(0.99)
