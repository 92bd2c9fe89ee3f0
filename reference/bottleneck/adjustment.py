"""Exponents of the average pillar adjustment by scipy.optimize.brentq: writes adjustment.csv beside this file.

The last line holds the exponents. Run: python3 adjustment.py
"""
import datetime
import pathlib
import platform

import numpy as np
import scipy
from scipy.optimize import brentq

rng = np.random.default_rng(14)
x = np.round(rng.beta([2, 1, 3, 2, 0.8], [2, 2, 2, 3, 1.1], size=(30, 5)), 4)
x = np.clip(x / x.max(axis=0), 0, 1)
target = x.mean(axis=0).mean()
k = [brentq(lambda e: (x[:, j] ** e).mean() - target, 1e-6, 50, xtol=1e-15, rtol=1e-14) for j in range(5)]
with pathlib.Path(__file__).with_name("adjustment.csv").open("w", encoding="utf-8", newline="\n") as f:
    f.write(f"# scipy {scipy.__version__} optimize.brentq, Python {platform.python_version()}, {datetime.date.today()}\n")
    f.write("x1,x2,x3,x4,x5\n")
    for row in [*x, k]:
        f.write(",".join(map(repr, map(float, row))) + "\n")
