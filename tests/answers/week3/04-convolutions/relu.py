# %% right: np.maximum
def relu(x):
    return np.maximum(x, 0)


# %% right: np.where
def relu(x):
    return np.where(x > 0, x, 0)


# %% right: works on a copy
def relu(x):
    y = np.array(x, copy=True)
    y[y < 0] = 0
    return y


# %% right: np.clip without an upper bound
def relu(x):
    return np.clip(x, 0, None)


# %% right: multiplies by a mask
def relu(x):
    return x * (x > 0)


# %% right: value by value
def relu(x):
    return np.array([max(value, 0) for value in x.ravel()], dtype=x.dtype).reshape(x.shape)


# %% right: Keras
def relu(x):
    return keras.ops.relu(x)


# %% right: TensorFlow, back to NumPy
def relu(x):
    return tf.maximum(x, tf.zeros_like(x)).numpy()


# %% right: a ufunc that is told what type to give
def relu(x):
    return np.vectorize(lambda value: value if value > 0 else 0, otypes=[x.dtype])(x)


# %% right: always floats
def relu(x):
    return np.fmax(np.asarray(x, dtype=float), 0.0)


# %% right: half of x plus its size, in floats
def relu(x):
    x = x.astype(float)
    return np.where(x >= 0, (x + np.abs(x)) / 2, 0.0)


# %% wrong: abs | relu-values
def relu(x):
    return np.abs(x)


# %% wrong: in place | relu-values
def relu(x):
    x[x < 0] = 0
    return x


# %% wrong: writes into its argument with out | relu-values
def relu(x):
    return np.maximum(x, 0, out=x)


# %% wrong: leaky | relu-values
def relu(x):
    return np.where(x > 0, x, 0.01 * x)


# %% wrong: ReLU6 | relu-values
def relu(x):
    return np.clip(x, 0, 6)


# %% wrong: drops the negative values | relu-values
def relu(x):
    return x[x > 0]


# %% wrong: a step | relu-values
def relu(x):
    return (x > 0).astype(float)


# %% wrong: np.max | relu-values
def relu(x):
    return np.max(x, 0)


# %% wrong: Python's max on a whole array | relu-values
def relu(x):
    return max(x, 0)


# %% wrong: one if for the whole array | relu-values
def relu(x):
    return x if (x > 0).all() else np.zeros_like(x)


# %% wrong: the wrong side | relu-values
def relu(x):
    return np.minimum(x, 0)


# %% wrong: sigmoid | relu-values
def relu(x):
    return 1 / (1 + np.exp(-x))


# %% wrong: softplus, a smooth ReLU | relu-values
def relu(x):
    return np.log1p(np.exp(x))


# %% wrong: ELU | relu-values
def relu(x):
    return np.where(x > 0, x, np.exp(x) - 1)


# %% wrong: shifts negative values up | relu-values
def relu(x):
    return x - x.min()


# %% wrong: loops over the rows only | relu-values
def relu(x):
    return np.array([np.maximum(row, 0) for row in x])


# %% wrong: gives a list | relu-values
def relu(x):
    return [max(value, 0) for value in np.ravel(x).tolist()]


# %% wrong: flattens | relu-values
def relu(x):
    return np.maximum(x, 0).ravel()


# %% wrong: overflows on unsigned and small whole numbers | relu-values
def relu(x):
    return (x + np.abs(x)) / 2


# %% wrong: cannot take an empty array | relu-values
def relu(x):
    return np.vectorize(lambda value: value if value > 0 else 0)(x)


# %% wrong: one dimension only | relu-values
def relu(x):
    y = x.copy()
    for i in range(len(y)):
        if y[i] < 0:
            y[i] = 0
    return y


# %% wrong: two dimensions only | relu-values
def relu(x):
    y = np.zeros_like(x)
    for i in range(x.shape[0]):
        for j in range(x.shape[1]):
            y[i, j] = max(x[i, j], 0)
    return y


# %% wrong: makes whole numbers of everything | relu-values
def relu(x):
    return np.maximum(x, 0).astype(int)


# %% wrong: loses large values in half precision | relu-values
def relu(x):
    return np.maximum(x, 0).astype("float16")


# %% wrong: prints and returns nothing | relu-values
def relu(x):
    print(np.maximum(x, 0))
