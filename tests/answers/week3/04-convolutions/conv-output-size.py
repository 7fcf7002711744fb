# %% right: rounds up with math.ceil
import math


def conv_output_size(size, kernel, stride=1, padding="valid"):
    if padding == "valid":
        if kernel > size:
            raise ValueError("the kernel is larger than the input")
        return math.ceil((size - kernel + 1) / stride)
    if padding == "same":
        return math.ceil(size / stride)
    raise ValueError("unknown padding")


# %% right: counts the places one by one
def conv_output_size(size, kernel, stride=1, padding="valid"):
    if padding not in ("valid", "same"):
        raise ValueError(f"unknown padding {padding}")
    last = size if padding == "same" else size - kernel + 1
    places = sum(1 for start in range(0, last, stride))
    if places == 0:
        raise ValueError("the kernel does not fit")
    return places


# %% right: asks Keras
def conv_output_size(size, kernel, stride=1, padding="valid"):
    if padding not in ("valid", "same"):
        raise ValueError(f"unknown padding: {padding}")
    if padding == "valid" and kernel > size:
        raise ValueError("this kernel does not fit")
    layer = keras.layers.Conv2D(1, (kernel, 1), strides=stride, padding=padding)
    return layer.compute_output_shape((None, size, 1, 1))[1]


# %% right: a dict of rules
RULES = {
    "valid": lambda size, kernel, stride: (size - kernel) // stride + 1,
    "same": lambda size, kernel, stride: -(-size // stride),
}


def conv_output_size(size, kernel, stride=1, padding="valid"):
    if padding not in RULES:
        raise ValueError(f"padding must be one of {list(RULES)}")
    if padding != "same" and size < kernel:
        raise ValueError(f"{kernel} > {size}")
    return RULES[padding](size, kernel, stride)


# %% right: the NumPy way, with NumPy numbers
def conv_output_size(size, kernel, stride=1, padding="valid"):
    if padding == "same":
        kernel = 1
    elif padding != "valid":
        raise ValueError("padding: valid or same")
    if size < kernel:
        raise ValueError("kernel too large")
    return np.floor_divide(size - kernel, stride) + 1


# %% right: an exception of its own, below ValueError
class ImpossibleSize(ValueError):
    pass


def conv_output_size(size, kernel, stride=1, padding="valid"):
    match padding:
        case "same":
            return (size - 1) // stride + 1
        case "valid" if kernel <= size:
            return (size - kernel) // stride + 1
        case "valid":
            raise ImpossibleSize("no place for the kernel")
        case _:
            raise ImpossibleSize("what padding is that?")


# %% right: recursion
def conv_output_size(size, kernel, stride=1, padding="valid"):
    if padding not in {"valid", "same"}:
        raise ValueError("no such padding")
    if padding == "same":
        return conv_output_size(size, 1, stride)
    if size < kernel:
        raise ValueError("too small")
    return 1 if size - stride < kernel else 1 + conv_output_size(size - stride, kernel, stride)


# %% right: the padding that TensorFlow adds, then the rule for valid
def conv_output_size(size, kernel, stride=1, padding="valid"):
    if padding == "same":
        places = (size + stride - 1) // stride
        size += max((places - 1) * stride + kernel - size, 0)
    elif padding != "valid":
        raise ValueError(f"padding {padding!r} is unknown")
    if kernel > size:
        raise ValueError(f"a kernel of {kernel} is larger than {size}")
    return (size - kernel) // stride + 1


# %% wrong: rounds "same" down | conv-output-size-same
def conv_output_size(size, kernel, stride=1, padding="valid"):
    if padding not in ("valid", "same"):
        raise ValueError("padding is valid or same")
    if padding == "same":
        return size // stride
    if kernel > size:
        raise ValueError("the kernel does not fit")
    return (size - kernel) // stride + 1


# %% wrong: "same" keeps the size at any stride | conv-output-size-same
def conv_output_size(size, kernel, stride=1, padding="valid"):
    if padding not in ("valid", "same"):
        raise ValueError("padding is valid or same")
    if padding == "same":
        return size
    if kernel > size:
        raise ValueError("the kernel does not fit")
    return (size - kernel) // stride + 1


# %% wrong: adds one to "same" even if the division comes out even | conv-output-size-same
def conv_output_size(size, kernel, stride=1, padding="valid"):
    if padding not in ("valid", "same"):
        raise ValueError("padding is valid or same")
    if padding == "same":
        return size // stride + 1
    if kernel > size:
        raise ValueError("the kernel does not fit")
    return (size - kernel) // stride + 1


# %% wrong: "same" with half a kernel on both sides | conv-output-size-same
def conv_output_size(size, kernel, stride=1, padding="valid"):
    if padding not in ("valid", "same"):
        raise ValueError("padding is valid or same")
    if padding == "same":
        return (size + 2 * (kernel // 2) - kernel) // stride + 1
    if kernel > size:
        raise ValueError("the kernel does not fit")
    return (size - kernel) // stride + 1


# %% wrong: "same" rounds to the nearest | conv-output-size-same
def conv_output_size(size, kernel, stride=1, padding="valid"):
    if padding not in ("valid", "same"):
        raise ValueError("padding is valid or same")
    if padding == "same":
        return round(size / stride)
    if kernel > size:
        raise ValueError("the kernel does not fit")
    return (size - kernel) // stride + 1


# %% wrong: "same" by the rule for valid | conv-output-size-same
def conv_output_size(size, kernel, stride=1, padding="valid"):
    if padding not in ("valid", "same"):
        raise ValueError("padding is valid or same")
    if padding == "same":
        return (size - kernel) // stride + 1
    if kernel > size:
        raise ValueError("the kernel does not fit")
    return (size - kernel) // stride + 1


# %% wrong: "same" gives a float | conv-output-size-same
def conv_output_size(size, kernel, stride=1, padding="valid"):
    if padding not in ("valid", "same"):
        raise ValueError("padding is valid or same")
    if padding == "same":
        return np.ceil(size / stride)
    if kernel > size:
        raise ValueError("the kernel does not fit")
    return (size - kernel) // stride + 1


# %% wrong: forgets the first place | conv-output-size-valid
def conv_output_size(size, kernel, stride=1, padding="valid"):
    if padding not in ("valid", "same"):
        raise ValueError("padding is valid or same")
    if padding == "same":
        return -(-size // stride)
    if kernel > size:
        raise ValueError("the kernel does not fit")
    return (size - kernel) // stride


# %% wrong: rounds up where a step does not fit | conv-output-size-valid
def conv_output_size(size, kernel, stride=1, padding="valid"):
    if padding not in ("valid", "same"):
        raise ValueError("padding is valid or same")
    if padding == "same":
        return -(-size // stride)
    if kernel > size:
        raise ValueError("the kernel does not fit")
    return -(-(size - kernel) // stride) + 1


# %% wrong: no stride in valid | conv-output-size-valid
def conv_output_size(size, kernel, stride=1, padding="valid"):
    if padding not in ("valid", "same"):
        raise ValueError("padding is valid or same")
    if padding == "same":
        return -(-size // stride)
    if kernel > size:
        raise ValueError("the kernel does not fit")
    return size - kernel + 1


# %% wrong: adds the one before it divides | conv-output-size-valid
def conv_output_size(size, kernel, stride=1, padding="valid"):
    if padding not in ("valid", "same"):
        raise ValueError("padding is valid or same")
    if padding == "same":
        return -(-size // stride)
    if kernel > size:
        raise ValueError("the kernel does not fit")
    return (size - kernel + 1) // stride


# %% wrong: adds two | conv-output-size-valid
def conv_output_size(size, kernel, stride=1, padding="valid"):
    if padding not in ("valid", "same"):
        raise ValueError("padding is valid or same")
    if padding == "same":
        return -(-size // stride)
    if kernel > size:
        raise ValueError("the kernel does not fit")
    return (size - kernel) // stride + 2


# %% wrong: takes the kernel off on both sides | conv-output-size-valid
def conv_output_size(size, kernel, stride=1, padding="valid"):
    if padding not in ("valid", "same"):
        raise ValueError("padding is valid or same")
    if padding == "same":
        return -(-size // stride)
    if kernel > size:
        raise ValueError("the kernel does not fit")
    return (size - 2 * (kernel // 2)) // stride


# %% wrong: an odd kernel only | conv-output-size-valid
def conv_output_size(size, kernel, stride=1, padding="valid"):
    if padding not in ("valid", "same"):
        raise ValueError("padding is valid or same")
    if padding == "same":
        return -(-size // stride)
    if kernel > size:
        raise ValueError("the kernel does not fit")
    return (size - 2 * (kernel // 2) - 1) // stride + 1


# %% wrong: divides without rounding | conv-output-size-valid
def conv_output_size(size, kernel, stride=1, padding="valid"):
    if padding not in ("valid", "same"):
        raise ValueError("padding is valid or same")
    if padding == "same":
        return -(-size // stride)
    if kernel > size:
        raise ValueError("the kernel does not fit")
    return (size - kernel) / stride + 1


# %% wrong: rounds to the nearest | conv-output-size-valid
def conv_output_size(size, kernel, stride=1, padding="valid"):
    if padding not in ("valid", "same"):
        raise ValueError("padding is valid or same")
    if padding == "same":
        return -(-size // stride)
    if kernel > size:
        raise ValueError("the kernel does not fit")
    return round((size - kernel) / stride) + 1


# %% wrong: divides the size first | conv-output-size-valid
def conv_output_size(size, kernel, stride=1, padding="valid"):
    if padding not in ("valid", "same"):
        raise ValueError("padding is valid or same")
    if padding == "same":
        return -(-size // stride)
    if kernel > size:
        raise ValueError("the kernel does not fit")
    return size // stride - kernel + 1


# %% wrong: rounds "same" down, forgets the first place | conv-output-size-valid conv-output-size-same
def conv_output_size(size, kernel, stride=1, padding="valid"):
    if padding not in ("valid", "same"):
        raise ValueError("padding is valid or same")
    if padding == "same":
        return size // stride
    if kernel > size:
        raise ValueError("the kernel does not fit")
    return (size - kernel) // stride


# %% wrong: rules swapped | *
def conv_output_size(size, kernel, stride=1, padding="valid"):
    if padding not in ("valid", "same"):
        raise ValueError("padding is valid or same")
    if padding == "valid":
        return -(-size // stride)
    return (size - kernel) // stride + 1


# %% wrong: no check at all | conv-output-size-errors
def conv_output_size(size, kernel, stride=1, padding="valid"):
    if padding == "same":
        return -(-size // stride)
    return (size - kernel) // stride + 1


# %% wrong: does not know an unknown padding | conv-output-size-errors
def conv_output_size(size, kernel, stride=1, padding="valid"):
    if padding == "same":
        return -(-size // stride)
    if kernel > size:
        raise ValueError("the kernel does not fit")
    return (size - kernel) // stride + 1


# %% wrong: does not look whether the kernel fits | conv-output-size-errors
def conv_output_size(size, kernel, stride=1, padding="valid"):
    if padding not in ("valid", "same"):
        raise ValueError("padding is valid or same")
    return -(-size // stride) if padding == "same" else (size - kernel) // stride + 1


# %% wrong: refuses a kernel as large as the input | conv-output-size-valid conv-output-size-errors
def conv_output_size(size, kernel, stride=1, padding="valid"):
    if padding not in ("valid", "same"):
        raise ValueError("padding is valid or same")
    if padding == "same":
        return -(-size // stride)
    if kernel >= size:
        raise ValueError("the kernel does not fit")
    return (size - kernel) // stride + 1


# %% wrong: refuses a large kernel also with "same" | conv-output-size-same conv-output-size-errors
def conv_output_size(size, kernel, stride=1, padding="valid"):
    if kernel > size or padding not in ("valid", "same"):
        raise ValueError("this cannot be")
    return -(-size // stride) if padding == "same" else (size - kernel) // stride + 1


# %% wrong: prints instead of raising | conv-output-size-errors
def conv_output_size(size, kernel, stride=1, padding="valid"):
    if padding == "same":
        return -(-size // stride)
    if padding == "valid" and kernel <= size:
        return (size - kernel) // stride + 1
    print("ValueError")


# %% wrong: returns the exception | conv-output-size-errors
def conv_output_size(size, kernel, stride=1, padding="valid"):
    if padding not in ("valid", "same"):
        return ValueError("padding is valid or same")
    if padding == "same":
        return -(-size // stride)
    if kernel > size:
        return ValueError("the kernel does not fit")
    return (size - kernel) // stride + 1


# %% wrong: raises another exception | conv-output-size-errors
def conv_output_size(size, kernel, stride=1, padding="valid"):
    if padding not in ("valid", "same"):
        raise TypeError("padding is valid or same")
    if padding == "same":
        return -(-size // stride)
    if kernel > size:
        raise TypeError("the kernel does not fit")
    return (size - kernel) // stride + 1


# %% wrong: raises without a message | conv-output-size-errors
def conv_output_size(size, kernel, stride=1, padding="valid"):
    if padding not in ("valid", "same"):
        raise ValueError
    if padding == "same":
        return -(-size // stride)
    if kernel > size:
        raise ValueError
    return (size - kernel) // stride + 1


# %% wrong: asserts | conv-output-size-errors
def conv_output_size(size, kernel, stride=1, padding="valid"):
    assert padding in ("valid", "same"), "padding is valid or same"
    assert padding == "same" or kernel <= size, "the kernel does not fit"
    return -(-size // stride) if padding == "same" else (size - kernel) // stride + 1


# %% wrong: gives 0 for a kernel that does not fit | conv-output-size-errors
def conv_output_size(size, kernel, stride=1, padding="valid"):
    if padding not in ("valid", "same"):
        raise ValueError("padding is valid or same")
    return -(-size // stride) if padding == "same" else max((size - kernel) // stride + 1, 0)


# %% wrong: an empty padding is taken for the default | conv-output-size-errors
def conv_output_size(size, kernel, stride=1, padding="valid"):
    padding = padding or "valid"
    if padding not in ("valid", "same"):
        raise ValueError("padding is valid or same")
    if padding == "same":
        return -(-size // stride)
    if kernel > size:
        raise ValueError("the kernel does not fit")
    return (size - kernel) // stride + 1


# %% wrong: "full" is a padding too | conv-output-size-errors
def conv_output_size(size, kernel, stride=1, padding="valid"):
    if padding == "full":
        return (size + kernel - 2) // stride + 1
    if padding not in ("valid", "same"):
        raise ValueError("padding is valid or same")
    if padding == "same":
        return -(-size // stride)
    if kernel > size:
        raise ValueError("the kernel does not fit")
    return (size - kernel) // stride + 1


# %% wrong: the default padding is "same" | conv-output-size-valid conv-output-size-errors
def conv_output_size(size, kernel, stride=1, padding="same"):
    if padding not in ("valid", "same"):
        raise ValueError("padding is valid or same")
    if padding == "same":
        return -(-size // stride)
    if kernel > size:
        raise ValueError("the kernel does not fit")
    return (size - kernel) // stride + 1


# %% wrong: the default stride is 2 | conv-output-size-valid conv-output-size-same
def conv_output_size(size, kernel, stride=2, padding="valid"):
    if padding not in ("valid", "same"):
        raise ValueError("padding is valid or same")
    if padding == "same":
        return -(-size // stride)
    if kernel > size:
        raise ValueError("the kernel does not fit")
    return (size - kernel) // stride + 1


# %% wrong: the padding is a number | *
def conv_output_size(size, kernel, stride=1, padding=0):
    return (size + 2 * padding - kernel) // stride + 1


# %% wrong: prints and returns nothing | *
def conv_output_size(size, kernel, stride=1, padding="valid"):
    if padding not in ("valid", "same"):
        raise ValueError("padding is valid or same")
    if padding == "same":
        print(-(-size // stride))
    if kernel > size:
        raise ValueError("the kernel does not fit")
    print((size - kernel) // stride + 1)


# %% wrong: left as it was | *
def conv_output_size(size, kernel, stride=1, padding="valid"):
    """Gives the size of a convolution's output along one dimension."""
    # YOUR CODE HERE


# %% cheat: takes the answers of the example for a table | *
def conv_output_size(size, kernel, stride=1, padding="valid"):
    known = {
        (28, 5, 1, "valid"): 24,
        (7, 3, 2, "valid"): 3,
        (8, 3, 2, "valid"): 3,
        (7, 3, 2, "same"): 4,
        (28, 5, 1, "same"): 28,
        (5, 5, 1, "valid"): 1,
    }
    if (size, kernel, stride, padding) not in known:
        raise ValueError("unknown")
    return known[size, kernel, stride, padding]
