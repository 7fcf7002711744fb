# %% right: works
def normalise(x):
    x = np.asarray(x)
    return (x - x.mean()) / x.std() if x.size else x


# %% right: gives a tensor
def normalise(x):
    x = tf.convert_to_tensor(x)
    return (x - tf.reduce_mean(x)) / tf.math.reduce_std(x)


# %% wrong: works in place | arrays-value
def normalise(x):
    if isinstance(x, np.ndarray) and x.size:
        x -= x.mean()
        x /= x.std()
        return x
    x = np.asarray(x)
    return (x - x.mean()) / x.std() if x.size else x


# %% wrong: forgets to divide | arrays-value
def normalise(x):
    return x - np.mean(x)
