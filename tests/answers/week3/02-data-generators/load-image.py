# %% right: decode_image and the last folder
def load_image(path, image_size, class_names):
    image = tf.io.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
    image = tf.image.resize(image, image_size) / 255.0
    parts = tf.strings.split(path, "/")
    return image, tf.argmax(parts[-2] == class_names)


# %% right: decode_jpeg reads both, convert_image_dtype scales
import os


def load_image(path, image_size, class_names):
    bits = tf.io.read_file(path)
    image = tf.io.decode_jpeg(bits, channels=3)
    image = tf.image.convert_image_dtype(image, tf.float32)
    image = tf.image.resize(image, list(image_size))
    one_hot = tf.strings.split(path, os.path.sep)[-2] == tf.constant(list(class_names))
    return image, tf.argmax(tf.cast(one_hot, tf.int32))


# %% right: nearest neighbour, label as int32 by reduce_sum
def load_image(path, image_size, class_names):
    image = tf.io.decode_png(tf.io.read_file(path), channels=3)
    image = tf.image.resize(image, image_size, method="nearest")
    image = tf.cast(image, tf.float32) / 255
    folder = tf.strings.split([path], "/").values[-2]
    places = tf.range(len(class_names))
    return image, tf.reduce_sum(tf.where(tf.equal(folder, class_names), places, 0))


# %% right: a lookup table, antialias
def load_image(path, image_size, class_names):
    with tf.init_scope():
        table = tf.lookup.StaticHashTable(
            tf.lookup.KeyValueTensorInitializer(tf.constant(class_names), tf.range(len(class_names))), -1
        )
    pixels = tf.image.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
    pixels = tf.image.resize(pixels, image_size, antialias=True)
    folder = tf.strings.regex_replace(path, r"^.*/([^/]+)/[^/]+$", r"\1")
    return pixels / 255, table.lookup(folder)


# %% right: bytes to floats by hand and where
def load_image(path, image_size, class_names):
    path = tf.convert_to_tensor(path)
    raw = tf.io.decode_image(tf.io.read_file(path), channels=3, expand_animations=False, dtype=tf.float32)
    image = keras.ops.image.resize(raw, image_size)
    label = tf.where(tf.constant(class_names) == tf.strings.split(path, sep="/")[-2])[0, 0]
    return image, label


# %% wrong: values up to 255 | load-image-pixels load-image-map
def load_image(path, image_size, class_names):
    image = tf.io.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
    image = tf.image.resize(image, image_size)
    return image, tf.argmax(tf.strings.split(path, "/")[-2] == class_names)


# %% wrong: divides twice | load-image-pixels load-image-map
def load_image(path, image_size, class_names):
    image = tf.io.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
    image = tf.image.convert_image_dtype(image, tf.float32)
    image = tf.image.resize(image, image_size) / 255
    return image, tf.argmax(tf.strings.split(path, "/")[-2] == class_names)


# %% wrong: converts after resizing, when there is nothing left to convert | load-image-pixels load-image-map
def load_image(path, image_size, class_names):
    image = tf.io.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
    image = tf.image.resize(image, image_size)
    image = tf.image.convert_image_dtype(image, tf.float32)
    return image, tf.argmax(tf.strings.split(path, "/")[-2] == class_names)


# %% wrong: keeps one channel for a grey file | load-image-pixels
def load_image(path, image_size, class_names):
    image = tf.io.decode_image(tf.io.read_file(path), expand_animations=False)
    image = tf.image.resize(image, image_size) / 255
    return image, tf.argmax(tf.strings.split(path, "/")[-2] == class_names)


# %% wrong: forgets expand_animations, so the shape is unknown inside map | load-image-map
def load_image(path, image_size, class_names):
    image = tf.io.decode_image(tf.io.read_file(path), channels=3)
    image = tf.image.resize(image, image_size) / 255
    return image, tf.argmax(tf.strings.split(path, "/")[-2] == class_names)


# %% wrong: pads in place of stretching | load-image-pixels load-image-map
def load_image(path, image_size, class_names):
    image = tf.io.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
    image = tf.image.resize_with_pad(image, image_size[0], image_size[1]) / 255
    return image, tf.argmax(tf.strings.split(path, "/")[-2] == class_names)


# %% wrong: cuts in place of stretching | load-image-pixels load-image-map
def load_image(path, image_size, class_names):
    image = tf.io.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
    image = tf.image.resize_with_crop_or_pad(image, image_size[0], image_size[1])
    return tf.cast(image, tf.float32) / 255, tf.argmax(tf.strings.split(path, "/")[-2] == class_names)


# %% wrong: height and width swapped | load-image-pixels load-image-map
def load_image(path, image_size, class_names):
    image = tf.io.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
    image = tf.image.resize(image, image_size[::-1]) / 255
    return image, tf.argmax(tf.strings.split(path, "/")[-2] == class_names)


# %% wrong: does not resize | load-image-pixels load-image-map
def load_image(path, image_size, class_names):
    image = tf.io.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
    return tf.cast(image, tf.float32) / 255, tf.argmax(tf.strings.split(path, "/")[-2] == class_names)


# %% wrong: float64 by way of numpy | load-image-pixels load-image-map
def load_image(path, image_size, class_names):
    image = tf.io.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
    image = tf.cast(tf.image.resize(image, image_size), tf.float64) / 255
    return image, tf.argmax(tf.strings.split(path, "/")[-2] == class_names)


# %% wrong: the folder by its place from the front | load-image-label load-image-map
def load_image(path, image_size, class_names):
    image = tf.io.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
    image = tf.image.resize(image, image_size) / 255
    return image, tf.argmax(tf.strings.split(path, "/")[2] == class_names)


# %% wrong: looks for a class name anywhere in the path | load-image-label
def load_image(path, image_size, class_names):
    image = tf.io.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
    image = tf.image.resize(image, image_size) / 255
    found = [tf.strings.regex_full_match(path, f".*/{name}/.*") for name in class_names]
    return image, tf.argmax(tf.stack(found))


# %% wrong: sorts the class names first | load-image-label load-image-map
def load_image(path, image_size, class_names):
    image = tf.io.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
    image = tf.image.resize(image, image_size) / 255
    return image, tf.argmax(tf.strings.split(path, "/")[-2] == sorted(class_names))


# %% wrong: a one-hot label | load-image-label load-image-map
def load_image(path, image_size, class_names):
    image = tf.io.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
    image = tf.image.resize(image, image_size) / 255
    return image, tf.cast(tf.strings.split(path, "/")[-2] == class_names, tf.int32)


# %% wrong: the name of the class in place of its number | load-image-label load-image-map
def load_image(path, image_size, class_names):
    image = tf.io.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
    image = tf.image.resize(image, image_size) / 255
    return image, tf.strings.split(path, "/")[-2]


# %% wrong: the label in an array of one | load-image-label load-image-map
def load_image(path, image_size, class_names):
    image = tf.io.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
    image = tf.image.resize(image, image_size) / 255
    return image, tf.where(tf.strings.split(path, "/")[-2] == class_names)[0]


# %% wrong: plain python, which needs real text | load-image-map
def load_image(path, image_size, class_names):
    image = keras.utils.load_img(path, target_size=image_size)
    label = class_names.index(pathlib.Path(path).parent.name)
    return (keras.utils.img_to_array(image) / 255).astype("float32"), label


# %% wrong: tf.io for the image and python for the label | load-image-map
def load_image(path, image_size, class_names):
    image = tf.io.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
    image = tf.image.resize(image, image_size) / 255
    path = path if isinstance(path, str) else path.numpy().decode()
    return image, class_names.index(path.split("/")[-2])


# %% wrong: only the image | *
def load_image(path, image_size, class_names):
    image = tf.io.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
    return tf.image.resize(image, image_size) / 255


# %% wrong: the label first | *
def load_image(path, image_size, class_names):
    image = tf.io.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
    image = tf.image.resize(image, image_size) / 255
    return tf.argmax(tf.strings.split(path, "/")[-2] == class_names), image


# %% wrong: a class whose name is part of the folder's | load-image-label
def load_image(path, image_size, class_names):
    image = tf.io.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
    image = tf.image.resize(image, image_size) / 255
    folder = tf.strings.split(path, "/")[-2]
    found = [tf.strings.regex_full_match(folder, f".*{name}.*") for name in class_names]
    return image, tf.argmax(tf.stack(found))


# %% wrong: does not mind capitals | load-image-label
def load_image(path, image_size, class_names):
    image = tf.io.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
    image = tf.image.resize(image, image_size) / 255
    folder = tf.strings.lower(tf.strings.split(path, "/")[-2])
    names = [tf.strings.lower(name) for name in class_names]
    return image, tf.argmax(folder == tf.stack(names))


# %% wrong: bicubic, which leaves 0..1 | load-image-pixels
def load_image(path, image_size, class_names):
    image = tf.io.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
    image = tf.image.resize(image, image_size, method="bicubic") / 255
    return image, tf.argmax(tf.strings.split(path, "/")[-2] == class_names)
