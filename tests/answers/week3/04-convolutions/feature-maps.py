# %% right: writes the tuples out
FEATURE_MAPS = {
    "L1 convolution": (55, 23, 96),
    "L1 pooling": (27, 11, 96),
    "L2 convolution": (27, 11, 128),
    "L2 pooling": (13, 5, 128),
    "L3 convolution": (13, 5, 256),
    "L4 convolution": (13, 5, 256),
    "L5 convolution": (13, 5, 128),
    "L5 pooling": (6, 2, 128),
}


# %% right: writes lists in another order
FEATURE_MAPS = {
    "L5 pooling": [6, 2, 128],
    "L5 convolution": [13, 5, 128],
    "L4 convolution": [13, 5, 256],
    "L3 convolution": [13, 5, 256],
    "L2 pooling": [13, 5, 128],
    "L2 convolution": [27, 11, 128],
    "L1 pooling": [27, 11, 96],
    "L1 convolution": [55, 23, 96],
}


# %% right: walks through the layers with a helper
def valid(size, kernel, stride):
    return (size - kernel) // stride + 1


def layer(shape, kernel, stride, channels=None):
    height, width, depth = shape
    return valid(height, kernel, stride), valid(width, kernel, stride), channels or depth


FEATURE_MAPS = {}
FEATURE_MAPS["L1 convolution"] = layer((115, 51, 3), 7, 2, 96)
FEATURE_MAPS["L1 pooling"] = layer(FEATURE_MAPS["L1 convolution"], 3, 2)
FEATURE_MAPS["L2 convolution"] = FEATURE_MAPS["L1 pooling"][:2] + (128,)
FEATURE_MAPS["L2 pooling"] = layer(FEATURE_MAPS["L2 convolution"], 3, 2)
FEATURE_MAPS["L3 convolution"] = FEATURE_MAPS["L2 pooling"][:2] + (256,)
FEATURE_MAPS["L4 convolution"] = FEATURE_MAPS["L3 convolution"]
FEATURE_MAPS["L5 convolution"] = FEATURE_MAPS["L4 convolution"][:2] + (128,)
FEATURE_MAPS["L5 pooling"] = layer(FEATURE_MAPS["L5 convolution"], 3, 2)


# %% right: reads the shapes from keras layers
image = keras.Input((115, 51, 3))
sheet = {}
x = image
for name, step in [
    ("L1 convolution", keras.layers.Conv2D(96, 7, strides=2, activation="relu")),
    ("L1 pooling", keras.layers.MaxPooling2D(3, 2)),
    ("L2 convolution", keras.layers.Conv2D(128, 5, padding="same", activation="relu")),
    ("L2 pooling", keras.layers.MaxPooling2D(3, 2)),
    ("L3 convolution", keras.layers.Conv2D(256, 3, padding="same", activation="relu")),
    ("L4 convolution", keras.layers.Conv2D(256, 3, padding="same", activation="relu")),
    ("L5 convolution", keras.layers.Conv2D(128, 3, padding="same", activation="relu")),
    ("L5 pooling", keras.layers.MaxPooling2D(3, 2)),
]:
    x = step(x)
    sheet[name] = tuple(x.shape[1:])
FEATURE_MAPS = sheet


# %% right: holds numpy integers in tuples
sizes = np.array([115, 51])
sizes = (sizes - 7) // 2 + 1
first = sizes
sizes = (sizes - 3) // 2 + 1
second = sizes
sizes = (sizes - 3) // 2 + 1
third = sizes
last = (sizes - 3) // 2 + 1
FEATURE_MAPS = {
    "L1 convolution": (*first, np.int64(96)),
    "L1 pooling": (*second, np.int64(96)),
    "L2 convolution": (*second, np.int64(128)),
    "L2 pooling": (*third, np.int64(128)),
    "L3 convolution": (*third, np.int64(256)),
    "L4 convolution": (*third, np.int64(256)),
    "L5 convolution": (*third, np.int64(128)),
    "L5 pooling": (*last, np.int64(128)),
}


# %% right: zips names and shapes into an ordered dict
from collections import OrderedDict

names = ["L1 convolution", "L1 pooling", "L2 convolution", "L2 pooling"]
names += ["L3 convolution", "L4 convolution", "L5 convolution", "L5 pooling"]
heights = [55, 27, 27, 13, 13, 13, 13, 6]
widths = [23, 11, 11, 5, 5, 5, 5, 2]
channels = [96, 96, 128, 128, 256, 256, 128, 128]
FEATURE_MAPS = OrderedDict(zip(names, zip(heights, widths, channels)))


# %% right: loops over a table of kernel, stride, padding and kernels
import math

table = [
    ("L1 convolution", 7, 2, "valid", 96),
    ("L1 pooling", 3, 2, "valid", None),
    ("L2 convolution", 5, 1, "same", 128),
    ("L2 pooling", 3, 2, "valid", None),
    ("L3 convolution", 3, 1, "same", 256),
    ("L4 convolution", 3, 1, "same", 256),
    ("L5 convolution", 3, 1, "same", 128),
    ("L5 pooling", 3, 2, "valid", None),
]
FEATURE_MAPS = {}
height, width, depth = 115, 51, 3
for name, kernel, stride, padding, kernels in table:
    if padding == "same":
        height, width = math.ceil(height / stride), math.ceil(width / stride)
    else:
        height, width = math.ceil((height - kernel + 1) / stride), math.ceil((width - kernel + 1) / stride)
    depth = depth if kernels is None else kernels
    FEATURE_MAPS[name] = [height, width, depth]


# %% right: asks tensorflow for the shapes of an empty image
x = tf.zeros((1, 115, 51, 3))
FEATURE_MAPS = {}
x = tf.nn.conv2d(x, tf.zeros((7, 7, 3, 96)), strides=2, padding="VALID")
FEATURE_MAPS["L1 convolution"] = tuple(tf.shape(x).numpy()[1:])
x = tf.nn.max_pool2d(x, 3, 2, padding="VALID")
FEATURE_MAPS["L1 pooling"] = tuple(tf.shape(x).numpy()[1:])
x = tf.nn.conv2d(x, tf.zeros((5, 5, 96, 128)), strides=1, padding="SAME")
FEATURE_MAPS["L2 convolution"] = tuple(tf.shape(x).numpy()[1:])
x = tf.nn.max_pool2d(x, 3, 2, padding="VALID")
FEATURE_MAPS["L2 pooling"] = tuple(tf.shape(x).numpy()[1:])
for name, before, after in [("L3", 128, 256), ("L4", 256, 256), ("L5", 256, 128)]:
    x = tf.nn.conv2d(x, tf.zeros((3, 3, before, after)), strides=1, padding="SAME")
    FEATURE_MAPS[name + " convolution"] = tuple(tf.shape(x).numpy()[1:])
x = tf.nn.max_pool2d(x, 3, 2, padding="VALID")
FEATURE_MAPS["L5 pooling"] = tuple(tf.shape(x).numpy()[1:])


# %% right: takes the shapes from TensorFlow's layers
layers = keras.layers
x = np.zeros((1, 115, 51, 3), "float32")
FEATURE_MAPS = {}
for name, layer in [
    ("L1 convolution", layers.Conv2D(96, 7, strides=2)),
    ("L1 pooling", layers.MaxPooling2D(3, strides=2)),
    ("L2 convolution", layers.Conv2D(128, 5, padding="same")),
    ("L2 pooling", layers.MaxPooling2D(3, strides=2)),
    ("L3 convolution", layers.Conv2D(256, 3, padding="same")),
    ("L4 convolution", layers.Conv2D(256, 3, padding="same")),
    ("L5 convolution", layers.Conv2D(128, 3, padding="same")),
    ("L5 pooling", layers.MaxPooling2D(3, strides=2)),
]:
    x = layer(x)
    FEATURE_MAPS[name] = x.shape[1:]


# %% wrong: swaps height and width | feature-maps-l1 feature-maps-l2 feature-maps-l3-l4 feature-maps-l5
FEATURE_MAPS = {
    "L1 convolution": (23, 55, 96),
    "L1 pooling": (11, 27, 96),
    "L2 convolution": (11, 27, 128),
    "L2 pooling": (5, 13, 128),
    "L3 convolution": (5, 13, 256),
    "L4 convolution": (5, 13, 256),
    "L5 convolution": (5, 13, 128),
    "L5 pooling": (2, 6, 128),
}


# %% wrong: puts the channels first | feature-maps-l1 feature-maps-l2 feature-maps-l3-l4 feature-maps-l5
FEATURE_MAPS = {
    "L1 convolution": (96, 55, 23),
    "L1 pooling": (96, 27, 11),
    "L2 convolution": (128, 27, 11),
    "L2 pooling": (128, 13, 5),
    "L3 convolution": (256, 13, 5),
    "L4 convolution": (256, 13, 5),
    "L5 convolution": (128, 13, 5),
    "L5 pooling": (128, 6, 2),
}


# %% wrong: leaves the channels out | feature-maps-l1 feature-maps-l2 feature-maps-l3-l4 feature-maps-l5
FEATURE_MAPS = {
    "L1 convolution": (55, 23),
    "L1 pooling": (27, 11),
    "L2 convolution": (27, 11),
    "L2 pooling": (13, 5),
    "L3 convolution": (13, 5),
    "L4 convolution": (13, 5),
    "L5 convolution": (13, 5),
    "L5 pooling": (6, 2),
}


# %% wrong: includes the batch axis | feature-maps-l1 feature-maps-l2 feature-maps-l3-l4 feature-maps-l5
model = keras.Sequential(
    [
        keras.Input((115, 51, 3)),
        keras.layers.Conv2D(96, 7, strides=2, name="L1_convolution"),
        keras.layers.MaxPooling2D(3, 2, name="L1_pooling"),
        keras.layers.Conv2D(128, 5, padding="same", name="L2_convolution"),
        keras.layers.MaxPooling2D(3, 2, name="L2_pooling"),
        keras.layers.Conv2D(256, 3, padding="same", name="L3_convolution"),
        keras.layers.Conv2D(256, 3, padding="same", name="L4_convolution"),
        keras.layers.Conv2D(128, 3, padding="same", name="L5_convolution"),
        keras.layers.MaxPooling2D(3, 2, name="L5_pooling"),
    ]
)
FEATURE_MAPS = {layer.name.replace("_", " "): tuple(layer.output.shape) for layer in model.layers}


# %% wrong: writes underscores in the names | feature-maps-l1 feature-maps-l2 feature-maps-l3-l4 feature-maps-l5
FEATURE_MAPS = {
    "L1_convolution": (55, 23, 96),
    "L1_pooling": (27, 11, 96),
    "L2_convolution": (27, 11, 128),
    "L2_pooling": (13, 5, 128),
    "L3_convolution": (13, 5, 256),
    "L4_convolution": (13, 5, 256),
    "L5_convolution": (13, 5, 128),
    "L5_pooling": (6, 2, 128),
}


# %% wrong: is a list of shapes without names | feature-maps-l1 feature-maps-l2 feature-maps-l3-l4 feature-maps-l5
FEATURE_MAPS = [
    (55, 23, 96),
    (27, 11, 96),
    (27, 11, 128),
    (13, 5, 128),
    (13, 5, 256),
    (13, 5, 256),
    (13, 5, 128),
    (6, 2, 128),
]


# %% wrong: writes the shapes as text | feature-maps-l1 feature-maps-l2 feature-maps-l3-l4 feature-maps-l5
FEATURE_MAPS = {
    "L1 convolution": "55 x 23 x 96",
    "L1 pooling": "27 x 11 x 96",
    "L2 convolution": "27 x 11 x 128",
    "L2 pooling": "13 x 5 x 128",
    "L3 convolution": "13 x 5 x 256",
    "L4 convolution": "13 x 5 x 256",
    "L5 convolution": "13 x 5 x 128",
    "L5 pooling": "6 x 2 x 128",
}


# %% wrong: multiplies each shape to a number of values | feature-maps-l1 feature-maps-l2 feature-maps-l3-l4 feature-maps-l5
FEATURE_MAPS = {
    "L1 convolution": 55 * 23 * 96,
    "L1 pooling": 27 * 11 * 96,
    "L2 convolution": 27 * 11 * 128,
    "L2 pooling": 13 * 5 * 128,
    "L3 convolution": 13 * 5 * 256,
    "L4 convolution": 13 * 5 * 256,
    "L5 convolution": 13 * 5 * 128,
    "L5 pooling": 6 * 2 * 128,
}


# %% wrong: takes the first convolution as same and carries on | feature-maps-l1 feature-maps-l2
FEATURE_MAPS = {
    "L1 convolution": (58, 26, 96),
    "L1 pooling": (28, 12, 96),
    "L2 convolution": (28, 12, 128),
    "L2 pooling": (13, 5, 128),
    "L3 convolution": (13, 5, 256),
    "L4 convolution": (13, 5, 256),
    "L5 convolution": (13, 5, 128),
    "L5 pooling": (6, 2, 128),
}


# %% wrong: pools with padding same | feature-maps-l1 feature-maps-l2 feature-maps-l3-l4 feature-maps-l5
FEATURE_MAPS = {
    "L1 convolution": (55, 23, 96),
    "L1 pooling": (28, 12, 96),
    "L2 convolution": (28, 12, 128),
    "L2 pooling": (14, 6, 128),
    "L3 convolution": (14, 6, 256),
    "L4 convolution": (14, 6, 256),
    "L5 convolution": (14, 6, 128),
    "L5 pooling": (7, 3, 128),
}


# %% wrong: forgets the plus one in the first convolution | feature-maps-l1 feature-maps-l2 feature-maps-l3-l4 feature-maps-l5
FEATURE_MAPS = {
    "L1 convolution": (54, 22, 96),
    "L1 pooling": (26, 10, 96),
    "L2 convolution": (26, 10, 128),
    "L2 pooling": (12, 4, 128),
    "L3 convolution": (12, 4, 256),
    "L4 convolution": (12, 4, 256),
    "L5 convolution": (12, 4, 128),
    "L5 pooling": (5, 1, 128),
}


# %% wrong: forgets the plus one everywhere | feature-maps-l1 feature-maps-l2 feature-maps-l3-l4 feature-maps-l5
def output(size, kernel, stride):
    return (size - kernel) // stride


h1, w1 = output(115, 7, 2), output(51, 7, 2)
h2, w2 = output(h1, 3, 2), output(w1, 3, 2)
h3, w3 = output(h2, 3, 2), output(w2, 3, 2)
h4, w4 = output(h3, 3, 2), output(w3, 3, 2)
FEATURE_MAPS = {
    "L1 convolution": (h1, w1, 96),
    "L1 pooling": (h2, w2, 96),
    "L2 convolution": (h2, w2, 128),
    "L2 pooling": (h3, w3, 128),
    "L3 convolution": (h3, w3, 256),
    "L4 convolution": (h3, w3, 256),
    "L5 convolution": (h3, w3, 128),
    "L5 pooling": (h4, w4, 128),
}


# %% wrong: takes stride one in the first convolution | feature-maps-l1 feature-maps-l2 feature-maps-l3-l4 feature-maps-l5
FEATURE_MAPS = {
    "L1 convolution": (109, 45, 96),
    "L1 pooling": (54, 22, 96),
    "L2 convolution": (54, 22, 128),
    "L2 pooling": (26, 10, 128),
    "L3 convolution": (26, 10, 256),
    "L4 convolution": (26, 10, 256),
    "L5 convolution": (26, 10, 128),
    "L5 pooling": (12, 4, 128),
}


# %% wrong: takes the second convolution as valid | feature-maps-l2 feature-maps-l3-l4 feature-maps-l5
FEATURE_MAPS = {
    "L1 convolution": (55, 23, 96),
    "L1 pooling": (27, 11, 96),
    "L2 convolution": (23, 7, 128),
    "L2 pooling": (11, 3, 128),
    "L3 convolution": (11, 3, 256),
    "L4 convolution": (11, 3, 256),
    "L5 convolution": (11, 3, 128),
    "L5 pooling": (5, 1, 128),
}


# %% wrong: takes the third and fourth convolution as valid | feature-maps-l3-l4 feature-maps-l5
FEATURE_MAPS = {
    "L1 convolution": (55, 23, 96),
    "L1 pooling": (27, 11, 96),
    "L2 convolution": (27, 11, 128),
    "L2 pooling": (13, 5, 128),
    "L3 convolution": (11, 3, 256),
    "L4 convolution": (9, 1, 256),
    "L5 convolution": (9, 1, 128),
    "L5 pooling": (4, 1, 128),
}


# %% wrong: gives the third and fourth layer the kernels of alexnet | feature-maps-l3-l4
FEATURE_MAPS = {
    "L1 convolution": (55, 23, 96),
    "L1 pooling": (27, 11, 96),
    "L2 convolution": (27, 11, 128),
    "L2 pooling": (13, 5, 128),
    "L3 convolution": (13, 5, 384),
    "L4 convolution": (13, 5, 384),
    "L5 convolution": (13, 5, 128),
    "L5 pooling": (6, 2, 128),
}


# %% wrong: leaves the third layer at the channels of the second | feature-maps-l3-l4
FEATURE_MAPS = {
    "L1 convolution": (55, 23, 96),
    "L1 pooling": (27, 11, 96),
    "L2 convolution": (27, 11, 128),
    "L2 pooling": (13, 5, 128),
    "L3 convolution": (13, 5, 128),
    "L4 convolution": (13, 5, 256),
    "L5 convolution": (13, 5, 128),
    "L5 pooling": (6, 2, 128),
}


# %% wrong: leaves the fourth row out | feature-maps-l3-l4
FEATURE_MAPS = {
    "L1 convolution": (55, 23, 96),
    "L1 pooling": (27, 11, 96),
    "L2 convolution": (27, 11, 128),
    "L2 pooling": (13, 5, 128),
    "L3 convolution": (13, 5, 256),
    "L5 convolution": (13, 5, 128),
    "L5 pooling": (6, 2, 128),
}


# %% wrong: keeps 256 channels in the last layer | feature-maps-l5
FEATURE_MAPS = {
    "L1 convolution": (55, 23, 96),
    "L1 pooling": (27, 11, 96),
    "L2 convolution": (27, 11, 128),
    "L2 pooling": (13, 5, 128),
    "L3 convolution": (13, 5, 256),
    "L4 convolution": (13, 5, 256),
    "L5 convolution": (13, 5, 256),
    "L5 pooling": (6, 2, 256),
}


# %% wrong: rounds the last pooling up | feature-maps-l5
FEATURE_MAPS = {
    "L1 convolution": (55, 23, 96),
    "L1 pooling": (27, 11, 96),
    "L2 convolution": (27, 11, 128),
    "L2 pooling": (13, 5, 128),
    "L3 convolution": (13, 5, 256),
    "L4 convolution": (13, 5, 256),
    "L5 convolution": (13, 5, 128),
    "L5 pooling": (7, 3, 128),
}


# %% wrong: forgets the last pooling | feature-maps-l5
FEATURE_MAPS = {
    "L1 convolution": (55, 23, 96),
    "L1 pooling": (27, 11, 96),
    "L2 convolution": (27, 11, 128),
    "L2 pooling": (13, 5, 128),
    "L3 convolution": (13, 5, 256),
    "L4 convolution": (13, 5, 256),
    "L5 convolution": (13, 5, 128),
}


# %% wrong: flattens the last pooling | feature-maps-l5
FEATURE_MAPS = {
    "L1 convolution": (55, 23, 96),
    "L1 pooling": (27, 11, 96),
    "L2 convolution": (27, 11, 128),
    "L2 pooling": (13, 5, 128),
    "L3 convolution": (13, 5, 256),
    "L4 convolution": (13, 5, 256),
    "L5 convolution": (13, 5, 128),
    "L5 pooling": (1536,),
}


# %% wrong: lets the second convolution keep 96 channels | feature-maps-l2
FEATURE_MAPS = {
    "L1 convolution": (55, 23, 96),
    "L1 pooling": (27, 11, 96),
    "L2 convolution": (27, 11, 96),
    "L2 pooling": (13, 5, 96),
    "L3 convolution": (13, 5, 256),
    "L4 convolution": (13, 5, 256),
    "L5 convolution": (13, 5, 128),
    "L5 pooling": (6, 2, 128),
}


# %% wrong: gives the pooling of the second layer the size before it | feature-maps-l2
FEATURE_MAPS = {
    "L1 convolution": (55, 23, 96),
    "L1 pooling": (27, 11, 96),
    "L2 convolution": (27, 11, 128),
    "L2 pooling": (27, 11, 128),
    "L3 convolution": (13, 5, 256),
    "L4 convolution": (13, 5, 256),
    "L5 convolution": (13, 5, 128),
    "L5 pooling": (6, 2, 128),
}


# %% wrong: gives the first layer the three channels of the image | feature-maps-l1
FEATURE_MAPS = {
    "L1 convolution": (55, 23, 3),
    "L1 pooling": (27, 11, 3),
    "L2 convolution": (27, 11, 128),
    "L2 pooling": (13, 5, 128),
    "L3 convolution": (13, 5, 256),
    "L4 convolution": (13, 5, 256),
    "L5 convolution": (13, 5, 128),
    "L5 pooling": (6, 2, 128),
}


# %% wrong: miscounts the width of the first convolution by one | feature-maps-l1
FEATURE_MAPS = {
    "L1 convolution": (55, 22, 96),
    "L1 pooling": (27, 11, 96),
    "L2 convolution": (27, 11, 128),
    "L2 pooling": (13, 5, 128),
    "L3 convolution": (13, 5, 256),
    "L4 convolution": (13, 5, 256),
    "L5 convolution": (13, 5, 128),
    "L5 pooling": (6, 2, 128),
}


# %% wrong: leaves the first row out | feature-maps-l1
FEATURE_MAPS = {
    "L1 pooling": (27, 11, 96),
    "L2 convolution": (27, 11, 128),
    "L2 pooling": (13, 5, 128),
    "L3 convolution": (13, 5, 256),
    "L4 convolution": (13, 5, 256),
    "L5 convolution": (13, 5, 128),
    "L5 pooling": (6, 2, 128),
}


# %% wrong: takes stride three in the first pooling | feature-maps-l1 feature-maps-l2 feature-maps-l3-l4 feature-maps-l5
FEATURE_MAPS = {
    "L1 convolution": (55, 23, 96),
    "L1 pooling": (18, 7, 96),
    "L2 convolution": (18, 7, 128),
    "L2 pooling": (8, 3, 128),
    "L3 convolution": (8, 3, 256),
    "L4 convolution": (8, 3, 256),
    "L5 convolution": (8, 3, 128),
    "L5 pooling": (3, 1, 128),
}


# %% wrong: never pools | feature-maps-l1 feature-maps-l2 feature-maps-l3-l4 feature-maps-l5
FEATURE_MAPS = {
    "L1 convolution": (55, 23, 96),
    "L1 pooling": (55, 23, 96),
    "L2 convolution": (55, 23, 128),
    "L2 pooling": (55, 23, 128),
    "L3 convolution": (55, 23, 256),
    "L4 convolution": (55, 23, 256),
    "L5 convolution": (55, 23, 128),
    "L5 pooling": (55, 23, 128),
}
