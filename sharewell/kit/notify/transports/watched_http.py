"""Connections of `requests` that can be ended from outside; imported only where Notify is used."""

from typing import Any

from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

from sharewell.kit.notify.transports.cutting import watch


class _Connection(HTTPConnection):
    def _new_conn(self) -> Any:
        connected = super()._new_conn()
        watch(connected)
        return connected


class _SecureConnection(HTTPSConnection):
    def _new_conn(self) -> Any:
        connected = super()._new_conn()
        watch(connected)
        return connected


class _Pool(HTTPConnectionPool):
    ConnectionCls = _Connection


class _SecurePool(HTTPSConnectionPool):
    ConnectionCls = _SecureConnection


class WatchedAdapter(HTTPAdapter):
    """As requests has it, with our connections."""

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        """Make the pools from connections that are watched."""
        super().init_poolmanager(*args, **kwargs)
        self.poolmanager.pool_classes_by_scheme = {"http": _Pool, "https": _SecurePool}
