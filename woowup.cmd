@echo off
rem Starts woowup-routes. The working directory is the installation: application.properties, routes\, lib\, data\.
rem JAVA_HOME names the Java to use (17 or newer), JAVA_OPTS holds further options of the JVM.
setlocal DisableDelayedExpansion

set "home=%~dp0"
set "app=%home%target\woowup"
set "jar=%app%\woowup-routes.jar"

set "java="
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" call :take "%JAVA_HOME%\bin\java.exe"
if not defined java for /f "delims=" %%J in ('where java 2^>nul') do if not defined java call :take "%%J"
if not defined java (
    >&2 echo woowup: Java 17 or newer is needed, from JAVA_HOME or the PATH.
    exit /b 1
)

rem Builds what is missing or old, where the sources are at hand.
if not exist "%home%pom.xml" goto built
if not exist "%home%src\main" goto built
call :isold
if errorlevel 1 goto built
>&2 echo woowup: building, which takes a minute or two the first time
if /i not "%java%"=="%JAVA_HOME%\bin\java.exe" set "JAVA_HOME="
pushd "%home%"
call mvnw.cmd -q -B -DskipTests package 1>&2
set "failed=%errorlevel%"
popd
if not "%failed%"=="0" (
    >&2 echo woowup: the build failed; see above. It needs a whole JDK.
    exit /b 1
)

:built
if not exist "%jar%" (
    >&2 echo woowup: "%jar%" is missing, and there are no sources to build it from.
    exit /b 1
)

rem Starts faster with an archive of loaded classes; one that does not fit is ignored, in silence.
set "archive="
if exist "%app%\woowup.jsa" set archive="-XX:SharedArchiveFile=%app%\woowup.jsa"

rem Since Java 24 each start would begin with warnings of what SQLite's driver and the network library do.
set "allowed="
if %version% geq 24 set "allowed=--enable-native-access=ALL-UNNAMED -Dio.netty.noUnsafe=true"

"%java%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:+ExitOnOutOfMemoryError -Dfile.encoding=UTF-8 -Xshare:auto %archive% ^
    -Xlog:cds=off -Xlog:cds+dynamic=off -Xlog:class+path=off %allowed% %JAVA_OPTS% ^
    -cp "%jar%;%app%\lib\*;lib\*" io.github.woowuproutes.cli.Main %*
exit /b %errorlevel%

rem Takes a java.exe if it is 17 or newer.
:take
set "version="
for /f "tokens=3" %%V in ('call "%~1" -version 2^>^&1 ^| findstr /i /c:" version "') do if not defined version set "version=%%~V"
if not defined version exit /b 0
for /f "delims=.-+ tokens=1" %%M in ("%version%") do set "version=%%M"
if %version% geq 17 set "java=%~1"
exit /b 0

rem Ends with 0 if the last build is older than a source, or there was none. Its time is that of a file of its own: Maven leaves a jar
rem alone whose content did not change, and the class archive fits no jar that was touched.
:isold
if not exist "%app%\built" exit /b 0
powershell -NoProfile -Command "$built = (Get-Item -LiteralPath ($env:app + '\built')).LastWriteTime; $newer = Get-ChildItem -LiteralPath ($env:home + 'pom.xml'), ($env:home + 'src\main') -Recurse -File | Where-Object { $_.LastWriteTime -gt $built } | Select-Object -First 1; if ($newer) { exit 0 } else { exit 1 }"
exit /b %errorlevel%
