"""What the benchmarks share: the release build of alliance, and a Python that has the packages of a peer."""

import os
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def alliance():
    """Builds the copy to keep that the README describes; its path."""
    subprocess.run(["swift", "build", "-c", "release", "--static-swift-stdlib", "--product", "alliance"], cwd=ROOT,
                   check=True, stdout=subprocess.DEVNULL)
    return os.path.join(ROOT, ".build", "release", "alliance")


def python(name, *packages):
    """A virtual environment under .build, made where it is missing; its interpreter."""
    environment = os.path.join(ROOT, ".build", name)
    interpreter = os.path.join(environment, "bin", "python")
    if not os.path.exists(interpreter):
        subprocess.run([sys.executable, "-m", "venv", environment], check=True)
    if subprocess.run([interpreter, "-m", "pip", "show", "--quiet", *packages], capture_output=True).returncode != 0:
        subprocess.run([interpreter, "-m", "pip", "install", "--quiet", *packages], check=True)
    return interpreter
