"""One window a profile: a second start hands its files to the first one."""

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from handslag.ui.seat import Handed

_PATIENCE = 1_000
"""Milliseconds for the first window to answer."""

_LONGEST = 65_536


def hand_over(profile: Path, files: Sequence[Path]) -> bool:
    """Gives *files* to the window that has *profile* open; False where there is none."""
    socket = QLocalSocket()
    socket.connectToServer(_name(profile))
    if not socket.waitForConnected(_PATIENCE):
        return False
    socket.write(json.dumps([str(path.resolve()) for path in files]).encode() + b"\n")
    socket.waitForBytesWritten(_PATIENCE)
    socket.disconnectFromServer()
    if socket.state() is not QLocalSocket.LocalSocketState.UnconnectedState:
        socket.waitForDisconnected(_PATIENCE)
    return True


class FirstInstance(QObject):
    """Answers second starts on a profile for as long as it lives.

    Signals:
        handed: the program was started again; carries Handed. GUI thread.
    """

    handed = Signal(object)

    def __init__(self, profile: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        # nobody else on this computer may open files in my window
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)
        QLocalServer.removeServer(_name(profile))  # left by a window that was killed
        self._server.listen(_name(profile))

    def close(self) -> None:
        """Stops answering."""
        self._server.close()

    def _welcome(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            self._listen_to(socket)

    def _listen_to(self, socket: QLocalSocket) -> None:
        def read() -> None:
            if socket.canReadLine():
                self._take(bytes(socket.readLine(_LONGEST).data()))

        socket.readyRead.connect(read)
        socket.disconnected.connect(socket.deleteLater)
        read()

    def _take(self, line: bytes) -> None:
        try:
            names = json.loads(line)
        except ValueError:
            return  # not one of ours
        if isinstance(names, list) and all(isinstance(name, str) for name in names):
            self.handed.emit(Handed(tuple(Path(name) for name in names)))


def _name(profile: Path) -> str:
    # 104 characters is the longest socket path on a Mac: a digest, and short
    return "handslag-" + hashlib.sha256(str(profile.resolve()).encode()).hexdigest()[:20]
