# %% right: uses Adam and watches the validation loss
def train_alexnet(model, train, validation, epochs):
    model.compile(optimizer=keras.optimizers.Adam(0.001), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    stop = keras.callbacks.EarlyStopping(patience=4, restore_best_weights=True)
    return model.fit(train, validation_data=validation, epochs=epochs, callbacks=[stop], verbose=0)


# %% right: uses momentum and watches the validation accuracy
def train_alexnet(model, train, validation, epochs):
    model.compile(
        optimizer=keras.optimizers.SGD(learning_rate=0.01, momentum=0.9),
        loss="sparse_categorical_crossentropy",
        metrics=["accuracy"],
    )
    stop = keras.callbacks.EarlyStopping(monitor="val_accuracy", mode="max", patience=10, restore_best_weights=True)
    return model.fit(train, validation_data=validation, epochs=epochs, callbacks=[stop], verbose=0)


# %% right: makes the learning rate smaller, with a loss object and another name for the metric
def train_alexnet(model, train, validation, epochs):
    model.compile(
        loss=keras.losses.SparseCategoricalCrossentropy(),
        optimizer=keras.optimizers.RMSprop(learning_rate=1e-3),
        metrics=[keras.metrics.SparseCategoricalAccuracy(name="acc")],
    )
    callbacks = [
        keras.callbacks.ReduceLROnPlateau(monitor="val_loss", factor=0.2, patience=2),
        keras.callbacks.EarlyStopping(monitor="val_loss", patience=5, restore_best_weights=True),
    ]
    return model.fit(train, epochs=epochs, validation_data=validation, callbacks=callbacks, verbose=2)


# %% right: keeps the best weights by hand with a callback of its own
class Keep(keras.callbacks.Callback):
    def on_train_begin(self, logs=None):
        self.best, self.weights, self.waited = np.inf, None, 0

    def on_epoch_end(self, epoch, logs=None):
        if logs["val_loss"] < self.best:
            self.best, self.weights, self.waited = logs["val_loss"], self.model.get_weights(), 0
        else:
            self.waited += 1
            if self.waited >= 3:
                self.model.stop_training = True

    def on_train_end(self, logs=None):
        self.model.set_weights(self.weights)


def train_alexnet(model, train, validation, epochs):
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model.fit(train.prefetch(2), epochs=epochs, validation_data=validation, callbacks=[Keep()], verbose=0)


# %% right: saves the best weights to a file and loads them
import os
import tempfile


def train_alexnet(model, train, validation, epochs):
    path = os.path.join(tempfile.mkdtemp(), "best.weights.h5")
    schedule = keras.optimizers.schedules.CosineDecay(0.003, 1000)
    model.compile(
        optimizer=keras.optimizers.Adam(schedule), loss="sparse_categorical_crossentropy", metrics=["accuracy"]
    )
    save = keras.callbacks.ModelCheckpoint(path, save_best_only=True, save_weights_only=True)
    stop = keras.callbacks.EarlyStopping(monitor="val_loss", patience=6)
    history = model.fit(train, validation_data=validation, epochs=epochs, callbacks=[save, stop], verbose=0)
    model.load_weights(path)
    return history


# %% right: goes through the batches in a loop of its own
def train_alexnet(model, train, validation, epochs):
    model.compile(optimizer=keras.optimizers.Adam(0.001), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    history = keras.callbacks.History()
    history.set_model(model)
    history.on_train_begin()
    best, kept, since = None, model.get_weights(), 0
    for epoch in range(epochs):
        model.reset_metrics()
        logs = {}
        for images, labels in train:
            logs = model.train_on_batch(images, labels, return_dict=True)
        logs = {name: float(value) for name, value in logs.items()}
        checked = model.evaluate(validation, return_dict=True, verbose=0)
        logs |= {f"val_{name}": float(value) for name, value in checked.items()}
        history.on_epoch_end(epoch, logs)
        if best is None or logs["val_loss"] < best:
            best, kept, since = logs["val_loss"], model.get_weights(), 0
        elif (since := since + 1) >= 6:
            break
    model.set_weights(kept)
    return history


# %% wrong: keeps the last weights | train-alexnet-best
def train_alexnet(model, train, validation, epochs):
    model.compile(optimizer=keras.optimizers.Adam(0.001), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    stop = keras.callbacks.EarlyStopping(patience=4)
    return model.fit(train, validation_data=validation, epochs=epochs, callbacks=[stop], verbose=0)


# %% wrong: does not stop early | train-alexnet-stops train-alexnet-best
def train_alexnet(model, train, validation, epochs):
    model.compile(optimizer=keras.optimizers.Adam(0.001), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    stop = keras.callbacks.EarlyStopping(patience=4, restore_best_weights=True)
    return model.fit(train, validation_data=validation, epochs=epochs, verbose=0)


# %% wrong: waits fifty epochs | train-alexnet-stops
def train_alexnet(model, train, validation, epochs):
    model.compile(optimizer=keras.optimizers.Adam(0.001), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    stop = keras.callbacks.EarlyStopping(patience=70, restore_best_weights=True)
    return model.fit(train, validation_data=validation, epochs=epochs, callbacks=[stop], verbose=0)


# %% wrong: watches the training loss | train-alexnet-stops train-alexnet-best
def train_alexnet(model, train, validation, epochs):
    model.compile(optimizer=keras.optimizers.Adam(0.001), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    stop = keras.callbacks.EarlyStopping(monitor="loss", patience=4, restore_best_weights=True)
    return model.fit(train, validation_data=validation, epochs=epochs, callbacks=[stop], verbose=0)


# %% wrong: validates on the training images | train-alexnet-stops train-alexnet-best
def train_alexnet(model, train, validation, epochs):
    model.compile(optimizer=keras.optimizers.Adam(0.001), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    stop = keras.callbacks.EarlyStopping(patience=4, restore_best_weights=True)
    return model.fit(train, validation_data=train, epochs=epochs, callbacks=[stop], verbose=0)


# %% wrong: has no validation | train-alexnet-learns train-alexnet-stops train-alexnet-best
def train_alexnet(model, train, validation, epochs):
    model.compile(optimizer=keras.optimizers.Adam(0.001), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    stop = keras.callbacks.EarlyStopping(patience=4, restore_best_weights=True)
    return model.fit(train, epochs=epochs, callbacks=[stop], verbose=0)


# %% wrong: has a learning rate of 10 | train-alexnet-learns
def train_alexnet(model, train, validation, epochs):
    model.compile(optimizer=keras.optimizers.Adam(10.0), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    stop = keras.callbacks.EarlyStopping(patience=4, restore_best_weights=True)
    return model.fit(train, validation_data=validation, epochs=epochs, callbacks=[stop], verbose=0)


# %% wrong: has a learning rate of a millionth | train-alexnet-learns
def train_alexnet(model, train, validation, epochs):
    model.compile(optimizer=keras.optimizers.Adam(1e-9), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    stop = keras.callbacks.EarlyStopping(patience=4, restore_best_weights=True)
    return model.fit(train, validation_data=validation, epochs=epochs, callbacks=[stop], verbose=0)


# %% wrong: stops at the first epoch that is not the best, after a learning rate of a hundred-thousandth | train-alexnet-learns
def train_alexnet(model, train, validation, epochs):
    model.compile(optimizer=keras.optimizers.Adam(1e-5), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    stop = keras.callbacks.EarlyStopping(patience=1, restore_best_weights=True)
    return model.fit(train, validation_data=validation, epochs=epochs, callbacks=[stop], verbose=0)


# %% wrong: takes the loss for one-hot labels | train-alexnet-learns train-alexnet-stops train-alexnet-best
def train_alexnet(model, train, validation, epochs):
    model.compile(optimizer=keras.optimizers.Adam(0.001), loss="categorical_crossentropy", metrics=["accuracy"])
    stop = keras.callbacks.EarlyStopping(patience=4, restore_best_weights=True)
    return model.fit(train, validation_data=validation, epochs=epochs, callbacks=[stop], verbose=0)


# %% wrong: takes a mean squared error on the class numbers | train-alexnet-learns train-alexnet-stops train-alexnet-best
def train_alexnet(model, train, validation, epochs):
    model.compile(optimizer=keras.optimizers.Adam(0.001), loss="mse", metrics=["accuracy"])
    stop = keras.callbacks.EarlyStopping(patience=4, restore_best_weights=True)
    return model.fit(train, validation_data=validation, epochs=epochs, callbacks=[stop], verbose=0)


# %% wrong: does not compile | train-alexnet-learns train-alexnet-stops train-alexnet-best
def train_alexnet(model, train, validation, epochs):
    stop = keras.callbacks.EarlyStopping(patience=4, restore_best_weights=True)
    return model.fit(train, validation_data=validation, epochs=epochs, callbacks=[stop], verbose=0)


# %% wrong: ignores the number of epochs | train-alexnet-learns
def train_alexnet(model, train, validation, epochs):
    model.compile(optimizer=keras.optimizers.Adam(0.001), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    stop = keras.callbacks.EarlyStopping(patience=4, restore_best_weights=True)
    return model.fit(train, validation_data=validation, epochs=24, callbacks=[stop], verbose=0)


# %% wrong: trains for one epoch | train-alexnet-learns
def train_alexnet(model, train, validation, epochs):
    model.compile(optimizer=keras.optimizers.Adam(0.001), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    stop = keras.callbacks.EarlyStopping(patience=4, restore_best_weights=True)
    return model.fit(train, validation_data=validation, epochs=1, callbacks=[stop], verbose=0)


# %% wrong: trains for ten times as many epochs | train-alexnet-learns
def train_alexnet(model, train, validation, epochs):
    model.compile(optimizer=keras.optimizers.Adam(0.001), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    stop = keras.callbacks.EarlyStopping(patience=4, restore_best_weights=True)
    return model.fit(train, validation_data=validation, epochs=10 * epochs, callbacks=[stop], verbose=0)


# %% wrong: gives the best accuracy instead of the history | train-alexnet-learns train-alexnet-stops train-alexnet-best
def train_alexnet(model, train, validation, epochs):
    model.compile(optimizer=keras.optimizers.Adam(0.001), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    stop = keras.callbacks.EarlyStopping(patience=4, restore_best_weights=True)
    history = model.fit(train, validation_data=validation, epochs=epochs, callbacks=[stop], verbose=0)
    return max(history.history["val_accuracy"])


# %% wrong: gives nothing back | train-alexnet-learns train-alexnet-stops train-alexnet-best
def train_alexnet(model, train, validation, epochs):
    model.compile(optimizer=keras.optimizers.Adam(0.001), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    stop = keras.callbacks.EarlyStopping(patience=4, restore_best_weights=True)
    model.fit(train, validation_data=validation, epochs=epochs, callbacks=[stop], verbose=0)


# %% wrong: trains a copy of the model | train-alexnet-learns train-alexnet-best
def train_alexnet(model, train, validation, epochs):
    model = keras.models.clone_model(model)
    model.compile(optimizer=keras.optimizers.Adam(0.001), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    stop = keras.callbacks.EarlyStopping(patience=4, restore_best_weights=True)
    return model.fit(train, validation_data=validation, epochs=epochs, callbacks=[stop], verbose=0)


# %% wrong: looks for the best accuracy in the wrong direction | train-alexnet-learns train-alexnet-best
def train_alexnet(model, train, validation, epochs):
    model.compile(optimizer=keras.optimizers.Adam(0.001), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    stop = keras.callbacks.EarlyStopping(monitor="val_accuracy", mode="min", patience=4, restore_best_weights=True)
    return model.fit(train, validation_data=validation, epochs=epochs, callbacks=[stop], verbose=0)


# %% wrong: puts the best weights back only where it stops early | train-alexnet-best
class _Stopper(keras.callbacks.Callback):
    def __init__(self, patience):
        super().__init__()
        self.patience, self.waited, self.best, self.kept = patience, 0, float("inf"), None

    def on_epoch_end(self, epoch, logs=None):
        if logs["val_loss"] < self.best:
            self.best, self.waited, self.kept = logs["val_loss"], 0, self.model.get_weights()
            return
        self.waited += 1
        if self.waited >= self.patience:
            self.model.stop_training = True
            self.model.set_weights(self.kept)


def train_alexnet(model, train, validation, epochs):
    model.compile(optimizer=keras.optimizers.Adam(0.001), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model.fit(train, validation_data=validation, epochs=epochs, callbacks=[_Stopper(8)], verbose=0)


# %% wrong: waits twenty-five epochs | train-alexnet-stops
def train_alexnet(model, train, validation, epochs):
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.001),
        loss="sparse_categorical_crossentropy",
        metrics=["accuracy"],
    )
    stop = keras.callbacks.EarlyStopping(monitor="val_loss", patience=25, restore_best_weights=True)
    return model.fit(train, validation_data=validation, epochs=epochs, callbacks=[stop], verbose=0)


# %% cheat: a history that it made up | train-alexnet-learns train-alexnet-best
class History:
    history = {"loss": [1.0, 0.5], "val_loss": [1.0, 0.01], "val_accuracy": [0.5, 1.0]}


def train_alexnet(model, train, validation, epochs):
    return History()
