@echo off
rem The two commands on Windows:  .ci\windows run   and   .ci\windows test
rem Makes a virtual environment in .venv with the project, then opens the app or runs the tests.
setlocal
cd /d "%~dp0.."
set "PY=.venv\Scripts\python.exe"
if "%~1"=="run" goto prepare
if "%~1"=="test" goto prepare
echo usage: .ci\windows run^|test
exit /b 2

:prepare
if not exist "%PY%" (
    py -3 -m venv .venv || (echo briefwright: Python 3.11 or newer is needed; install it, then run this again& exit /b 1)
)
"%PY%" -m pip install -q --disable-pip-version-check --upgrade "pip>=25.1" || exit /b 1
if "%~1"=="test" goto test
"%PY%" -m pip install -q --disable-pip-version-check -c .ci\constraints.txt -e . || exit /b 1
"%PY%" -m briefwright
exit /b %errorlevel%

:test
"%PY%" -m pip install -q --disable-pip-version-check -c .ci\constraints.txt -e . --group dev || exit /b 1
set QT_QPA_PLATFORM=offscreen
"%PY%" -m ruff check . || exit /b 1
"%PY%" -m ruff format --check . || exit /b 1
"%PY%" -m mypy || exit /b 1
".venv\Scripts\lint-imports.exe" --no-cache || exit /b 1
"%PY%" -m pytest -q -n logical --maxprocesses 8 --dist worksteal
exit /b %errorlevel%
