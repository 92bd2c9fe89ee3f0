"""Benefit-of-the-doubt scores by scipy.optimize.linprog (HiGHS): writes bod.csv beside this file.

Envelopment form for the plain and directional model (the Java class solves the multiplier form);
the constrained model in multiplier form. Run: python3 bod.py
"""
import datetime
import pathlib
import platform

import numpy as np
import scipy
from scipy.optimize import linprog

LOW, UP = 0.15, 0.60
DIRECTION = np.array([1.0, 0.5, 0.25])


def data():
    rng = np.random.default_rng(20240601)
    return np.round(rng.uniform(0.05, 1.0, size=(25, 3)) * np.array([1.0, 10.0, 300.0]), 3)


def plain(y, i):
    n, p = y.shape
    r = linprog(np.ones(n), A_ub=-y.T, b_ub=-y[i], bounds=[(0, None)] * n)
    return r.fun


def shares(y, i):
    n, p = y.shape
    rows = []
    for j in range(p):
        e = np.eye(p)[j]
        rows += [(LOW - e) * y[i], (e - UP) * y[i]]
    a = np.vstack([y, rows])
    b = np.concatenate([np.ones(n), np.zeros(2 * p)])
    return -linprog(-y[i], A_ub=a, b_ub=b, bounds=[(0, None)] * p).fun


def directional(y, i):
    n, p = y.shape
    a = np.vstack([np.hstack([-y.T, DIRECTION[:, None]]), np.append(np.ones(n), 0)[None, :]])
    b = np.append(-y[i], 1)
    r = linprog(np.append(np.zeros(n), -1), A_ub=a, b_ub=b, bounds=[(0, None)] * n + [(None, None)])
    return 1 / (1 - r.fun)


if __name__ == "__main__":
    y = data()
    scaled = y / y.max(axis=0)
    out = pathlib.Path(__file__).with_name("bod.csv")
    with out.open("w", encoding="utf-8", newline="\n") as f:
        f.write(f"# scipy {scipy.__version__} linprog (HiGHS), Python {platform.python_version()}, "
                f"{datetime.date.today()}; shares in [{LOW}, {UP}]; direction 1, 0.5, 0.25 on values over column maximum\n")
        f.write("y1,y2,y3,plain,shares,directional\n")
        for i in range(len(y)):
            f.write(",".join(map(repr, map(float, [*y[i], plain(y, i), shares(y, i), directional(scaled, i)]))) + "\n")
