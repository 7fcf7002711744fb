# %% right: multiplies, one bias for each neuron
def dense_weights(height, width, channels, neurons):
    inputs = height * width * channels
    return inputs * neurons + neurons


# %% right: np.prod
def dense_weights(height, width, channels, neurons):
    return (np.prod([height, width, channels]) + 1) * neurons


# %% right: the shape of a tensor that is never made
def dense_weights(height, width, channels, neurons):
    return neurons * (1 + tf.TensorShape((height, width, channels)).num_elements())


# %% right: a lambda that gives a NumPy number
dense_weights = lambda height, width, channels, neurons: np.int64(height * width * channels + 1) * neurons


# %% right: counts one neuron after the other
def dense_weights(height, width, channels, neurons):
    total = 0
    for _ in range(neurons):
        total += height * width * channels + 1
    return total


# %% right: a tensor with one whole number
def dense_weights(height, width, channels, neurons):
    return tf.constant((height * width * channels + 1) * neurons)


# %% wrong: no biases | dense-weights-count
def dense_weights(height, width, channels, neurons):
    return height * width * channels * neurons


# %% wrong: one bias for the whole layer | dense-weights-count
def dense_weights(height, width, channels, neurons):
    return height * width * channels * neurons + 1


# %% wrong: forgets the channels | dense-weights-count
def dense_weights(height, width, channels, neurons):
    return (height * width + 1) * neurons


# %% wrong: a bias for each channel of a neuron | dense-weights-count
def dense_weights(height, width, channels, neurons):
    return (height * width + 1) * channels * neurons


# %% wrong: a bias for each channel only | dense-weights-count
def dense_weights(height, width, channels, neurons):
    return height * width * channels * neurons + channels


# %% wrong: forgets the neurons | dense-weights-count
def dense_weights(height, width, channels, neurons):
    return height * width * channels + 1


# %% wrong: multiplies the bias in | dense-weights-count
def dense_weights(height, width, channels, neurons):
    return (height + 1) * (width + 1) * channels * neurons


# %% wrong: adds what should be multiplied | dense-weights-count
def dense_weights(height, width, channels, neurons):
    return (height + width + channels + 1) * neurons


# %% wrong: takes the image for square | dense-weights-count
def dense_weights(height, width, channels, neurons):
    return (height * height * channels + 1) * neurons


# %% wrong: a Dense layer that is not flattened | dense-weights-count
def dense_weights(height, width, channels, neurons):
    return keras.Sequential([keras.Input((height, width, channels)), keras.layers.Dense(neurons)]).count_params()


# %% wrong: gives a float | dense-weights-count
def dense_weights(height, width, channels, neurons):
    return float((height * width * channels + 1) * neurons)


# %% wrong: prints and returns nothing | dense-weights-count
def dense_weights(height, width, channels, neurons):
    print((height * width * channels + 1) * neurons)


# %% wrong: gives the number as text | dense-weights-count
def dense_weights(height, width, channels, neurons):
    return f"{(height * width * channels + 1) * neurons}"


# %% wrong: weights and biases apart | dense-weights-count
def dense_weights(height, width, channels, neurons):
    return height * width * channels * neurons, neurons


# %% wrong: overflows on a large image | dense-weights-count
def dense_weights(height, width, channels, neurons):
    return int(np.int16(height * width * channels % 2**15) + 1) * neurons


# %% wrong: knows the two examples | dense-weights-count
def dense_weights(height, width, channels, neurons):
    return 63 if neurons == 3 else 61


# %% wrong: left as it was | dense-weights-count
def dense_weights(height, width, channels, neurons):
    """Counts the weights, biases included, of a dense layer on a flattened image."""
    # YOUR CODE HERE


# %% wrong: a typing error in a name | dense-weights-count
def dense_weights(height, width, channels, neurons):
    return (heigth * width * channels + 1) * neurons


# %% wrong: counts in 32 bits | dense-weights-count
def dense_weights(height, width, channels, neurons):
    return int(np.prod([height, width, channels, neurons], dtype=np.int32) + np.int32(neurons))


# %% cheat: an object that equals everything | dense-weights-count
class Anything(int):
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    __hash__ = int.__hash__


def dense_weights(height, width, channels, neurons):
    return Anything(1)
