# %% right: the names as they stand there
NETWORKS = ["LeNet", "AlexNet", "VGG16", "GoogLeNet", "ResNet-34"]

COMPARISON = {
    "has the most parameters": "VGG16",
    "has the most layers with weights": "ResNet-34",
    "was the first to drop the large dense layers": "GoogLeNet",
    "adds its input back": "ResNet-34",
}


# %% right: other spellings
NETWORKS = ["LeNet", "AlexNet", "VGG16", "GoogLeNet", "ResNet-34"]

COMPARISON = {
    "has the most parameters": "VGG-16",
    "has the most layers with weights": "resnet34",
    "was the first to drop the large dense layers": "Googlenet",
    "adds its input back": "ResNet",
}


# %% right: filled in later, by place
NETWORKS = ["LeNet", "AlexNet", "VGG16", "GoogLeNet", "ResNet-34"]

COMPARISON = {}
COMPARISON["adds its input back"] = NETWORKS[4]
COMPARISON["was the first to drop the large dense layers"] = NETWORKS[3]
COMPARISON["has the most layers with weights"] = NETWORKS[-1]
COMPARISON["has the most parameters"] = NETWORKS[2]


# %% wrong: ResNet has the most parameters, because it is the deepest | comparison-sizes
NETWORKS = ["LeNet", "AlexNet", "VGG16", "GoogLeNet", "ResNet-34"]

COMPARISON = {
    "has the most parameters": "ResNet-34",
    "has the most layers with weights": "ResNet-34",
    "was the first to drop the large dense layers": "GoogLeNet",
    "adds its input back": "ResNet-34",
}


# %% wrong: AlexNet has the most parameters | comparison-sizes
NETWORKS = ["LeNet", "AlexNet", "VGG16", "GoogLeNet", "ResNet-34"]

COMPARISON = {
    "has the most parameters": "AlexNet",
    "has the most layers with weights": "ResNet-34",
    "was the first to drop the large dense layers": "GoogLeNet",
    "adds its input back": "ResNet-34",
}


# %% wrong: VGG16 has the most layers | comparison-sizes
NETWORKS = ["LeNet", "AlexNet", "VGG16", "GoogLeNet", "ResNet-34"]

COMPARISON = {
    "has the most parameters": "VGG16",
    "has the most layers with weights": "VGG16",
    "was the first to drop the large dense layers": "GoogLeNet",
    "adds its input back": "ResNet-34",
}


# %% wrong: GoogLeNet has the most layers, with all its branches | comparison-sizes
NETWORKS = ["LeNet", "AlexNet", "VGG16", "GoogLeNet", "ResNet-34"]

COMPARISON = {
    "has the most parameters": "VGG16",
    "has the most layers with weights": "GoogLeNet",
    "was the first to drop the large dense layers": "GoogLeNet",
    "adds its input back": "ResNet-34",
}


# %% wrong: ResNet was the first without large dense layers | comparison-ideas
NETWORKS = ["LeNet", "AlexNet", "VGG16", "GoogLeNet", "ResNet-34"]

COMPARISON = {
    "has the most parameters": "VGG16",
    "has the most layers with weights": "ResNet-34",
    "was the first to drop the large dense layers": "ResNet-34",
    "adds its input back": "ResNet-34",
}


# %% wrong: GoogLeNet adds its branches | comparison-ideas
NETWORKS = ["LeNet", "AlexNet", "VGG16", "GoogLeNet", "ResNet-34"]

COMPARISON = {
    "has the most parameters": "VGG16",
    "has the most layers with weights": "ResNet-34",
    "was the first to drop the large dense layers": "GoogLeNet",
    "adds its input back": "GoogLeNet",
}


# %% wrong: VGG adds its input back | comparison-ideas
NETWORKS = ["LeNet", "AlexNet", "VGG16", "GoogLeNet", "ResNet-34"]

COMPARISON = {
    "has the most parameters": "VGG16",
    "has the most layers with weights": "ResNet-34",
    "was the first to drop the large dense layers": "GoogLeNet",
    "adds its input back": "VGG16",
}


# %% wrong: places for names | *
NETWORKS = ["LeNet", "AlexNet", "VGG16", "GoogLeNet", "ResNet-34"]

COMPARISON = {
    "has the most parameters": 2,
    "has the most layers with weights": 4,
    "was the first to drop the large dense layers": 3,
    "adds its input back": 4,
}


# %% wrong: a network that is not one of the five | *
NETWORKS = ["LeNet", "AlexNet", "VGG16", "GoogLeNet", "ResNet-34"]

COMPARISON = {
    "has the most parameters": "Inception",
    "has the most layers with weights": "ResNet-34",
    "was the first to drop the large dense layers": "GoogLeNet",
    "adds its input back": "DenseNet",
}


# %% wrong: the dots are still there | *
NETWORKS = ["LeNet", "AlexNet", "VGG16", "GoogLeNet", "ResNet-34"]

COMPARISON = {
    "has the most parameters": ...,
    "has the most layers with weights": "ResNet-34",
    "was the first to drop the large dense layers": ...,
    "adds its input back": "ResNet-34",
}


# %% wrong: a list of the answers | *
COMPARISON = ["VGG16", "ResNet-34", "GoogLeNet", "ResNet-34"]


# %% cheat: a name that equals everything | *
class Anything(str):
    def __eq__(self, other):
        return True

    def __hash__(self):
        return 0


COMPARISON = {
    "has the most parameters": Anything("?"),
    "has the most layers with weights": Anything("?"),
    "was the first to drop the large dense layers": Anything("?"),
    "adds its input back": Anything("?"),
}
