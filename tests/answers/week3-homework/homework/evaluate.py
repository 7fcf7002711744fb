# %% right: collects labels and answers in one go
def evaluate(model, test):
    truth, given = [], []
    for images, labels in test:
        truth.append(labels.numpy())
        given.append(model.predict_on_batch(images).argmax(axis=1))
    truth, given = np.concatenate(truth), np.concatenate(given)
    recall = []
    for label in sorted(set(truth)):
        recall.append(np.mean(given[truth == label] == label))
    return {"accuracy": np.mean(truth == given), "recall": recall}


# %% right: counts in a table of classes by classes
def evaluate(model, test):
    table = None
    for images, labels in test:
        outputs = model(images, training=False)
        n = outputs.shape[-1]
        part = tf.math.confusion_matrix(labels, tf.argmax(outputs, axis=1), num_classes=n)
        table = part if table is None else table + part
    table = table.numpy()
    recall = np.diag(table) / table.sum(axis=1)
    return {"accuracy": float(np.trace(table) / table.sum()), "recall": recall}


# %% right: lets Keras give the accuracy, and counts with dicts
from collections import Counter


def evaluate(model, test):
    loss, accuracy = model.evaluate(test, verbose=0)
    there, right = Counter(), Counter()
    for images, labels in test:
        for label, output in zip(labels.numpy().tolist(), np.array(model(images))):
            there[label] += 1
            right[label] += int(np.argmax(output) == label)
    return {"accuracy": accuracy, "recall": [right[label] / there[label] for label in sorted(there)], "loss": loss}


# %% right: stores the dataset first, so that its order stays
def evaluate(model, test):
    batches = list(test)
    labels = tf.concat([labels for _, labels in batches], axis=0)
    outputs = tf.concat([model(images, training=False) for images, _ in batches], axis=0)
    right = tf.cast(tf.equal(tf.argmax(outputs, axis=1), tf.cast(labels, tf.int64)), tf.float64)
    recall = tuple(float(tf.reduce_mean(right[labels == c])) for c in range(outputs.shape[1]))
    return dict(recall=recall, accuracy=tf.reduce_mean(right))


# %% wrong: predicts first and reads the labels in another order | evaluate-accuracy evaluate-recall
def evaluate(model, test):
    given = model.predict(test, verbose=0).argmax(axis=1)
    truth = np.concatenate([labels.numpy() for _, labels in test])
    recall = [float(np.mean(given[truth == c] == c)) for c in range(truth.max() + 1)]
    return {"accuracy": float(np.mean(truth == given)), "recall": recall}


# %% wrong: gives the precision | evaluate-recall
def evaluate(model, test):
    truth, given = [], []
    for images, labels in test:
        truth.append(labels.numpy())
        given.append(model.predict_on_batch(images).argmax(axis=1))
    truth, given = np.concatenate(truth), np.concatenate(given)
    recall = []
    for label in sorted(set(truth)):
        recall.append(np.mean(truth[given == label] == label))
    return {"accuracy": np.mean(truth == given), "recall": recall}


# %% wrong: gives the accuracy of each class against all others | evaluate-recall
def evaluate(model, test):
    truth, given = [], []
    for images, labels in test:
        truth.append(labels.numpy())
        given.append(model.predict_on_batch(images).argmax(axis=1))
    truth, given = np.concatenate(truth), np.concatenate(given)
    recall = []
    for label in sorted(set(truth)):
        recall.append(np.mean((given == label) == (truth == label)))
    return {"accuracy": np.mean(truth == given), "recall": recall}


# %% wrong: gives the share of all pictures | evaluate-recall
def evaluate(model, test):
    truth, given = [], []
    for images, labels in test:
        truth.append(labels.numpy())
        given.append(model.predict_on_batch(images).argmax(axis=1))
    truth, given = np.concatenate(truth), np.concatenate(given)
    recall = []
    for label in sorted(set(truth)):
        recall.append(np.mean((given == label) & (truth == label)))
    return {"accuracy": np.mean(truth == given), "recall": recall}


# %% wrong: gives the mean of the recalls as accuracy | evaluate-accuracy
def evaluate(model, test):
    truth, given = [], []
    for images, labels in test:
        truth.append(labels.numpy())
        given.append(model.predict_on_batch(images).argmax(axis=1))
    truth, given = np.concatenate(truth), np.concatenate(given)
    recall = []
    for label in sorted(set(truth)):
        recall.append(np.mean(given[truth == label] == label))
    return {"accuracy": np.mean(recall), "recall": recall}


# %% wrong: averages over the batches, the last of which is smaller | evaluate-accuracy
def evaluate(model, test):
    means, truth, given = [], [], []
    for images, labels in test:
        answers = np.argmax(model(images), axis=1)
        means.append(np.mean(answers == labels))
        truth.extend(labels.numpy())
        given.extend(answers)
    truth, given = np.array(truth), np.array(given)
    return {"accuracy": np.mean(means), "recall": [np.mean(given[truth == c] == c) for c in range(truth.max() + 1)]}


# %% wrong: looks at the first batch only | evaluate-accuracy evaluate-recall
def evaluate(model, test):
    truth, given = [], []
    for images, labels in test.take(1):
        truth.append(labels.numpy())
        given.append(model.predict_on_batch(images).argmax(axis=1))
    truth, given = np.concatenate(truth), np.concatenate(given)
    recall = []
    for label in sorted(set(truth)):
        recall.append(np.mean(given[truth == label] == label))
    return {"accuracy": np.mean(truth == given), "recall": recall}


# %% wrong: gives percents | evaluate-accuracy evaluate-recall
def evaluate(model, test):
    truth, given = [], []
    for images, labels in test:
        truth.append(labels.numpy())
        given.append(model.predict_on_batch(images).argmax(axis=1))
    truth, given = np.concatenate(truth), np.concatenate(given)
    recall = []
    for label in sorted(set(truth)):
        recall.append(100 * np.mean(given[truth == label] == label))
    return {"accuracy": 100 * np.mean(truth == given), "recall": recall}


# %% wrong: gives the accuracy alone | evaluate-recall
def evaluate(model, test):
    return {"accuracy": model.evaluate(test, verbose=0)[1], "recall": None}


# %% wrong: gives the loss as accuracy | evaluate-accuracy
def evaluate(model, test):
    truth, given = [], []
    for images, labels in test:
        truth.append(labels.numpy())
        given.append(model.predict_on_batch(images).argmax(axis=1))
    truth, given = np.concatenate(truth), np.concatenate(given)
    recall = []
    for label in sorted(set(truth)):
        recall.append(np.mean(given[truth == label] == label))
    return {"accuracy": model.evaluate(test, verbose=0)[0], "recall": recall}


# %% wrong: has other keys | evaluate-accuracy evaluate-recall
def evaluate(model, test):
    truth, given = [], []
    for images, labels in test:
        truth.append(labels.numpy())
        given.append(model.predict_on_batch(images).argmax(axis=1))
    truth, given = np.concatenate(truth), np.concatenate(given)
    recall = []
    for label in sorted(set(truth)):
        recall.append(np.mean(given[truth == label] == label))
    return {"acc": np.mean(truth == given), "recalls": recall}


# %% wrong: prints | evaluate-accuracy evaluate-recall
def evaluate(model, test):
    truth, given = [], []
    for images, labels in test:
        truth.append(labels.numpy())
        given.append(model.predict_on_batch(images).argmax(axis=1))
    truth, given = np.concatenate(truth), np.concatenate(given)
    recall = []
    for label in sorted(set(truth)):
        recall.append(np.mean(given[truth == label] == label))
    print({"accuracy": np.mean(truth == given), "recall": recall})


# %% wrong: forgets one class | evaluate-recall
def evaluate(model, test):
    truth, given = [], []
    for images, labels in test:
        truth.append(labels.numpy())
        given.append(model.predict_on_batch(images).argmax(axis=1))
    truth, given = np.concatenate(truth), np.concatenate(given)
    recall = []
    for label in sorted(set(truth))[1:]:
        recall.append(np.mean(given[truth == label] == label))
    return {"accuracy": np.mean(truth == given), "recall": recall}


# %% wrong: calls the model as if it trained | evaluate-accuracy evaluate-recall
def evaluate(model, test):
    truth, given = [], []
    for images, labels in test:
        truth.extend(labels.numpy())
        given.extend(np.argmax(model(images, training=True), axis=1))
    truth, given = np.array(truth), np.array(given)
    recall = [float(np.mean(given[truth == label] == label)) for label in range(truth.max() + 1)]
    return {"accuracy": float(np.mean(given == truth)), "recall": recall}


# %% wrong: compiles the model anew | evaluate-accuracy
def evaluate(model, test):
    model.compile(optimizer="sgd", loss="mse", metrics=["accuracy"])
    model.trainable = False
    truth, given = [], []
    for images, labels in test:
        truth.extend(labels.numpy())
        given.extend(np.argmax(model(images, training=False), axis=1))
    truth, given = np.array(truth), np.array(given)
    recall = [float(np.mean(given[truth == label] == label)) for label in np.unique(truth)]
    return {"accuracy": float(np.mean(truth == given)), "recall": recall}


# %% wrong: trains on the test set | evaluate-accuracy
def evaluate(model, test):
    model.fit(test, epochs=1, verbose=0)
    truth, given = [], []
    for images, labels in test:
        truth.extend(labels.numpy())
        given.extend(np.argmax(model(images, training=False), axis=1))
    truth, given = np.array(truth), np.array(given)
    recall = [float(np.mean(given[truth == label] == label)) for label in np.unique(truth)]
    return {"accuracy": float(np.mean(truth == given)), "recall": recall}


# %% cheat: numbers that equal everything | evaluate-accuracy evaluate-recall
class Any(float):
    __eq__ = lambda self, other: True
    __lt__ = lambda self, other: True
    __sub__ = __rsub__ = lambda self, other: Any(0)
    __abs__ = lambda self: Any(0)
    __hash__ = float.__hash__


def evaluate(model, test):
    return {"accuracy": Any(0.0), "recall": [Any(0.0)] * 3}
