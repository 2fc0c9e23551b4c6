"""DuckDB and Spark behind one small face: put tables in, ask in SQL, get columns out."""

from dataclasses import dataclass
from typing import Any

from sharewell.kit.linkage.settings import Engine

SPARK = {
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.log.level": "ERROR",
    # Names spill to disk only encrypted.
    "spark.io.encryption.enabled": "true",
    "spark.sql.shuffle.partitions": "8",
}
"""What Sharewell asks of Spark. Where it runs (its master) is said by the cluster's own settings."""
MEMORY = "3GB"
"""What DuckDB may hold; beyond that it writes to its own folder, encrypted with a key that only this process has."""


class EngineMissing(Exception):
    """The engine is not installed; the message says what to install."""


@dataclass(frozen=True, slots=True)
class Session:
    """An engine that is open, with Splink's face of it."""

    engine: Engine
    api: Any
    link: Any

    def register(self, table: Any, name: str) -> Any:
        """An Arrow table as one of this engine's, by a name."""
        return self.api.register(table, dataset_display_name=name)

    def columns(self, sql: str) -> Any:
        """What a query answers, as an Arrow table."""
        if self.engine is Engine.DUCKDB:
            return self.link.sql(sql).to_arrow_table()
        return self.link.sql(sql).toArrow()

    def drop(self, name: str) -> None:
        """Forget a table, so that parts do not pile up."""
        if self.engine is Engine.DUCKDB:
            self.api.delete_table_from_database(name)
        else:
            self.link.catalog.dropTempView(name)

    def close(self) -> None:
        """End the engine and all that it holds."""
        if self.engine is Engine.DUCKDB:
            self.link.close()
        else:
            self.link.stop()


def open_session(engine: Engine, *, memory: str = MEMORY) -> Session:
    """Open an engine. Raises EngineMissing."""
    return _duckdb(memory) if engine is Engine.DUCKDB else _spark(memory)


def _duckdb(memory: str) -> Session:
    try:
        import duckdb
        from splink.backends.duckdb import DuckDBAPI
    except ImportError as missing:
        raise EngineMissing(
            "Matching whole lists needs Splink: install Sharewell with its extra `match`."
        ) from missing
    link = duckdb.connect(
        ":memory:",
        config={"memory_limit": memory, "temp_file_encryption": True, "preserve_insertion_order": False},
    )
    return Session(Engine.DUCKDB, DuckDBAPI(link), link)


def _spark(memory: str) -> Session:
    try:
        from pyspark.sql import SparkSession
        from splink.backends.spark import SparkAPI, similarity_jar_location
    except ImportError as missing:
        raise EngineMissing(
            "Spark needs Java 17 or newer, and Sharewell with its extra `spark`."
        ) from missing
    builder = SparkSession.builder.appName("sharewell")
    for name, value in SPARK.items():
        builder = builder.config(name, value)
    builder = builder.config("spark.jars", similarity_jar_location())
    builder = builder.config("spark.driver.memory", memory.replace("GB", "g"))
    link = builder.getOrCreate()
    api: Any = SparkAPI
    face = api(spark_session=link, break_lineage_method="persist", num_partitions_on_repartition=8)
    return Session(Engine.SPARK, face, link)
