# %% right: Gaussian noise of the expected power
def add_noise(wave, snr_db, seed=None):
    rng = np.random.default_rng(seed)
    power = np.mean(wave**2)
    return wave + rng.normal(scale=np.sqrt(power / 10 ** (snr_db / 10)), size=wave.shape)


# %% right: noise scaled so that the ratio is met exactly
def add_noise(wave, snr_db, seed=None):
    noise = np.random.default_rng(seed).standard_normal(len(wave))
    noise *= np.sqrt(np.sum(wave**2) / np.sum(noise**2)) * 10 ** (-snr_db / 20)
    return wave + noise


# %% right: uniform noise
def add_noise(wave, snr_db, seed=None):
    rms = np.sqrt(np.mean(np.asarray(wave, float) ** 2))
    spread = np.sqrt(3) * rms * 10 ** (-snr_db / 20)
    return wave + np.random.RandomState(seed).uniform(-spread, spread, len(wave))


# %% right: TensorFlow, stateless
def add_noise(wave, snr_db, seed=None):
    wave = tf.cast(wave, tf.float32)
    seed = np.random.randint(10**9) if seed is None else seed
    noise = tf.random.stateless_normal(tf.shape(wave), seed=(seed, 7))
    noise_power = tf.reduce_mean(wave**2) / 10 ** (snr_db / 10)
    return wave + noise * tf.sqrt(noise_power)


# %% right: plus or minus the same amount by the toss of a coin
def add_noise(wave, snr_db, seed=None):
    strength = np.sqrt(np.mean(np.square(wave, dtype=float)) / 10 ** (snr_db / 10))
    return wave + np.random.default_rng(seed).choice([-strength, strength], size=len(wave))


# %% wrong: power used as a standard deviation | add-noise-ratio
def add_noise(wave, snr_db, seed=None):
    noise_power = np.mean(wave**2) / 10 ** (snr_db / 10)
    return wave + np.random.default_rng(seed).normal(0, noise_power, len(wave))


# %% wrong: 20 instead of 10 for powers | add-noise-ratio
def add_noise(wave, snr_db, seed=None):
    noise_power = np.mean(wave**2) / 10 ** (snr_db / 20)
    return wave + np.random.default_rng(seed).normal(0, np.sqrt(noise_power), len(wave))


# %% wrong: noise over signal | add-noise-ratio
def add_noise(wave, snr_db, seed=None):
    noise_power = np.mean(wave**2) * 10 ** (snr_db / 10)
    return wave + np.random.default_rng(seed).normal(0, np.sqrt(noise_power), len(wave))


# %% wrong: forgets the power of the wave | add-noise-ratio
def add_noise(wave, snr_db, seed=None):
    return wave + np.random.default_rng(seed).normal(0, np.sqrt(10 ** (-snr_db / 10)), len(wave))


# %% wrong: clips | add-noise-ratio add-noise-white
def add_noise(wave, snr_db, seed=None):
    power = np.mean(wave**2) / 10 ** (snr_db / 10)
    return np.clip(wave + np.random.default_rng(seed).normal(0, np.sqrt(power), len(wave)), -1, 1)


# %% wrong: brown noise | add-noise-white
def add_noise(wave, snr_db, seed=None):
    noise = np.cumsum(np.random.default_rng(seed).normal(size=len(wave)))
    noise -= noise.mean()
    return wave + noise * np.sqrt(np.mean(wave**2) / np.mean(noise**2) / 10 ** (snr_db / 10))


# %% wrong: noise as loud as the wave at each moment | add-noise-white
def add_noise(wave, snr_db, seed=None):
    noise = np.random.default_rng(seed).normal(0, 10 ** (-snr_db / 20), len(wave))
    return wave + wave * noise


# %% wrong: one number for all samples | *
def add_noise(wave, snr_db, seed=None):
    power = np.mean(wave**2) / 10 ** (snr_db / 10)
    return wave + np.random.default_rng(seed).normal(0, np.sqrt(power))


# %% wrong: a hum instead of noise | add-noise-white
def add_noise(wave, snr_db, seed=None):
    hum = np.sin(np.arange(len(wave)) * 0.3 + (seed or 0))
    return wave + hum * np.sqrt(np.mean(wave**2) / np.mean(hum**2) / 10 ** (snr_db / 10))


# %% wrong: ignores the seed | add-noise-white
def add_noise(wave, snr_db, seed=None):
    power = np.mean(wave**2) / 10 ** (snr_db / 10)
    return wave + np.random.normal(0, np.sqrt(power), len(wave))


# %% wrong: whole numbers of 16 bits | *
def add_noise(wave, snr_db, seed=None):
    power = np.mean(wave**2) / 10 ** (snr_db / 10)
    noisy = wave + np.random.default_rng(seed).normal(0, np.sqrt(power), len(wave))
    return (32767 * noisy).astype("int32")


# %% wrong: changes the wave in place | *
def add_noise(wave, snr_db, seed=None):
    power = np.mean(wave**2) / 10 ** (snr_db / 10)
    wave += np.random.default_rng(seed).normal(0, np.sqrt(power), len(wave)).astype(wave.dtype)
    return wave


# %% wrong: takes the variance for the power | add-noise-ratio
def add_noise(wave, snr_db, seed=None):
    wave = np.asarray(wave, dtype=float)
    noise_power = np.var(wave) / 10 ** (snr_db / 10)
    return wave + np.random.default_rng(seed).normal(0, np.sqrt(noise_power), wave.shape)


# %% wrong: draws as with the seed 0 if there is none | add-noise-white
def add_noise(wave, snr_db, seed=None):
    rng = np.random.default_rng(0 if seed is None else seed)
    power = np.mean(np.square(wave, dtype=float)) / 10 ** (snr_db / 10)
    return wave + rng.normal(0, np.sqrt(power), len(wave))
