#!/usr/bin/env python3
"""Runs the engine over any Spark source and writes the datasets as partitioned Parquet.

    spark-submit --py-files scripts/spark/engine.py --archives etl.tar.gz#etl \\
        scripts/spark/job.py --input pages/ --output datasets/ --program etl/run

Input: a folder of pages (`--format files`, whole UTF-8 files, named by their paths), or whatever Spark
reads (`parquet`, `json`, `csv`, `orc`, a table): columns for id and text, and if there are any for
layout and date of issue. Output: a folder of Parquet a dataset, the descriptor `datapackage.json`.
A record that cannot be processed is a row of `problems` and never fails the job.
"""
import argparse
import json
import os
import re
import subprocess
import sys

from pyspark import SparkFiles
from pyspark.sql import SparkSession, functions as f, types as t

#: Decimals and dates pass as text, so that what their types cannot hold is told, not lost.
AS_TEXT = (t.DecimalType, t.DateType)


def options(arguments):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--input", required=True, help="path or address that Spark reads, or the name of a table")
    parser.add_argument("--output", required=True, help="folder for the datasets; must not exist")
    parser.add_argument("--format", default="files", help="files, table, parquet, json, csv, orc … (files)")
    parser.add_argument("--pattern", default="*", help="with files: which names (*)")
    parser.add_argument("--option", action="append", default=[], metavar="KEY=VALUE", help="an option of the source")
    parser.add_argument("--id", default="id", help="column of the document's name (id)")
    parser.add_argument("--text", default="text", help="column of its text (text)")
    parser.add_argument("--date", help="column of its date of issue")
    parser.add_argument("--layout", default="page", help="page, plain, or column:NAME (page)")
    parser.add_argument("--partition-by", metavar="COLUMN", help="a column of the input that parts the output")
    parser.add_argument("--program", default="etl/run", help="the engine, on every worker (etl/run)")
    parser.add_argument("--partitions", type=int, help="into how many parts to deal the documents")
    parser.add_argument("--timeout", type=float, default=300, help="seconds that one document may take (300)")
    return parser.parse_args(arguments)


def documents(spark, given):
    """id, text, layout, publication_date and part of every document."""
    if given.format == "files":
        folder = spark.sparkContext._jvm.org.apache.hadoop.fs.Path(given.input)
        root = folder.getFileSystem(spark.sparkContext._jsc.hadoopConfiguration()).makeQualified(folder).toString()
        source = (spark.read.format("binaryFile").option("recursiveFileLookup", True)
                  .option("pathGlobFilter", given.pattern).load(given.input))
        # Named as a run on one machine names them: by the folder as given.
        name = f.concat(f.lit(given.input.rstrip("/")), f.expr("substring(path, %d)" % (len(root.rstrip("/")) + 1)))
        columns = [name.alias("id"), f.col("content").alias("text")]
    else:
        reader = spark.read.options(**dict(o.split("=", 1) for o in given.option))
        source = reader.table(given.input) if given.format == "table" else reader.format(given.format).load(given.input)
        columns = [f.col(given.id).cast("string").alias("id"), f.col(given.text).cast("string").alias("text")]
    layout = given.layout.removeprefix("column:")
    columns.append((f.col(layout) if layout != given.layout else f.lit(layout)).alias("layout"))
    columns.append((f.col(given.date).cast("string") if given.date else f.lit(None).cast("string")).alias("date"))
    columns.append((f.col(given.partition_by) if given.partition_by else f.lit(None).cast("string")).alias("part"))
    source = source.select(*columns)
    return source.repartition(given.partitions) if given.partitions else source


def located(program):
    """The engine on this machine: beside the task on a cluster, among Spark's files in local mode and on the driver."""
    for path in (program, os.path.join(SparkFiles.getRootDirectory(), program)):
        if os.path.exists(path):
            return os.path.abspath(path)
    raise FileNotFoundError(f"no program at {program}; ship it with --archives and name it with --program")


def request(row):
    """A line for the engine; nothing that stands in a row may stop the job."""
    text = row.text
    if isinstance(text, (bytes, bytearray)):
        # As `etl stream` gets UTF-8 alone; the byte order mark is no part of the text.
        text = bytes(text).decode("utf-8", errors="replace").removeprefix("\ufeff")
    line = {"id": row.id or "", "text": text or "", "layout": row.layout}
    if row.date:
        line["publication_date"] = row.date
    return json.dumps(line, ensure_ascii=False).encode("utf-8", errors="replace")


def process(program, timeout, decimals, rows):
    import engine
    parts = []
    # Spark makes binary floating point of a number that it reads as text, so decimals go in quotes. A key
    # that only stands in a text has a backslash before its closing quote.
    number = re.compile(rb'"(%s)":(-?[0-9.]+)' % b"|".join(name.encode() for name in decimals))

    def requests():
        for row in rows:
            parts.append(row.part)
            yield request(row)

    # As many parts wait as requests are on their way.
    command = [located(program), "stream", "--jobs", "1", "--documents"]
    for answer in engine.answers(command, requests(), timeout):
        yield parts.pop(0), number.sub(rb'"\1":"\2"', answer).decode("utf-8")


#: Where an answer lists what the dataset counts.
LISTED = "paragraphs"


def answer_type(column):
    if column.name == LISTED:
        return t.ArrayType(t.StringType())
    return t.StringType() if isinstance(column.dataType, AS_TEXT) else column.dataType


def answer_schema(datasets):
    """What `etl stream` answers, decimals and dates as text, paragraphs as a list."""
    fields = [t.StructField("id", t.StringType())]
    for name, schema in datasets.items():
        row = t.StructType([t.StructField(column.name, answer_type(column)) for column in schema])
        fields.append(t.StructField(name, t.ArrayType(row)))
    error = t.StructType([t.StructField("code", t.StringType()), t.StructField("message", t.StringType())])
    return t.StructType(fields + [t.StructField("error", error)])


def fits(column, kind):
    """Whether the text of a cell has a value of its type, exactly."""
    cell = f.col(column)
    if isinstance(kind, t.DateType):
        return cell.isNull() | (cell.rlike(r"^\d{4}-\d\d-\d\d$") & cell.try_cast(kind).isNotNull())
    whole, point = kind.precision - kind.scale, kind.scale
    return cell.isNull() | cell.rlike(r"^-?\d{1,%d}(\.\d{1,%d})?$" % (whole, point))


def typed(rows, schema):
    columns = []
    for field in schema:
        cell = f.col(field.name)
        if field.name == LISTED:
            cell = f.size(cell).cast(field.dataType)
        elif isinstance(field.dataType, AS_TEXT):
            cell = f.when(fits(field.name, field.dataType), cell.try_cast(field.dataType))
        columns.append(cell.alias(field.name, metadata=field.metadata))
    return rows.select("part", *columns)


def unfit(rows, name, schema, key):
    """A problem for every cell that its column's type cannot hold."""
    found = None
    for field in schema:
        if not isinstance(field.dataType, AS_TEXT):
            continue
        message = f.concat(f.lit(f"{name}.{field.name} of "), f.col(key), f.lit(" is "), f.col(field.name),
                           f.lit(f", which {field.dataType.simpleString()} cannot hold; the cell is empty"))
        document = f.regexp_extract(f.col(key), r"^(d[^-]*)", 1)
        problems = rows.where(~fits(field.name, field.dataType)).select(
            "part", document.alias("document_id"), f.lit("").alias("source_path"),
            f.lit("type-overflow").alias("code"), message.alias("message"))
        found = problems if found is None else found.unionAll(problems)
    return found


def as_problems(rows, schema):
    """Rows of `problems` for what the job itself met."""
    number = f.sha2(f.concat_ws("\n", "document_id", "source_path", "code", "message"), 256)
    given = {"problem_id": f.concat(f.lit("x"), f.substring(number, 1, 16)), "severity": f.lit("error")}
    columns = [(given.get(field.name, f.col(field.name) if field.name in rows.columns else f.lit(None)))
               .cast(field.dataType).alias(field.name, metadata=field.metadata) for field in schema]
    return rows.select("part", *columns)


def write(rows, given, name):
    folder = f"{given.output}/{name}"
    if not given.partition_by:
        rows.drop("part").write.parquet(folder)
        return
    rows = rows.withColumnRenamed("part", given.partition_by)
    rows.write.partitionBy(given.partition_by).parquet(folder)
    # No rows, no parts, no files: then one without rows says what the columns would be.
    if not parquet_files(rows.sparkSession, given.output, name):
        rows.sparkSession.createDataFrame([], rows.schema).coalesce(1).write.mode("append").parquet(folder)


def parquet_files(spark, output, name):
    """The files of a dataset, as paths within the output."""
    folder = spark.sparkContext._jvm.org.apache.hadoop.fs.Path(output)
    system = folder.getFileSystem(spark.sparkContext._jsc.hadoopConfiguration())
    root = system.makeQualified(folder).toString().rstrip("/")
    listing, paths = system.listFiles(folder.suffix(f"/{name}"), True), []
    while listing.hasNext():
        path = listing.next().getPath().toString()
        if path.endswith(".parquet"):
            paths.append(path[len(root) + 1:])
    return sorted(paths)


def describe(spark, given, descriptions):
    """Writes `datapackage.json`: the files of every dataset, and what their columns mean."""
    java = spark.sparkContext._jvm
    folder = java.org.apache.hadoop.fs.Path(given.output)
    system = folder.getFileSystem(spark.sparkContext._jsc.hadoopConfiguration())
    resources = [{**description["resource"], "path": parquet_files(spark, given.output, description["name"]),
                  "format": "parquet", "mediatype": "application/vnd.apache.parquet"} for description in descriptions]
    package = {"$schema": "https://datapackage.org/profiles/2.0/datapackage.json", "name": "newspaper-datasets",
               "resources": resources}
    stream = system.create(java.org.apache.hadoop.fs.Path(folder, "datapackage.json"), False)
    stream.write((json.dumps(package, ensure_ascii=False, indent=2) + "\n").encode())
    stream.close()


def main(given):
    spark = SparkSession.builder.appName("etl").getOrCreate()
    descriptions = json.loads(subprocess.run([located(given.program), "schema", "--format", "spark"], check=True,
                                             stdout=subprocess.PIPE).stdout)
    schemas = {d["name"]: t.StructType.fromJson(d["schema"]) for d in descriptions}
    keys = {d["name"]: d["resource"]["schema"]["primaryKey"][0] for d in descriptions}
    columns = [column for schema in schemas.values() for column in schema]
    decimals = sorted({c.name for c in columns if isinstance(c.dataType, t.DecimalType)})
    assert not {c.name for c in columns if isinstance(c.dataType, t.LongType)} & set(decimals)
    program, timeout = given.program, given.timeout
    answered = spark.createDataFrame(
        documents(spark, given).rdd.mapPartitions(lambda rows: process(program, timeout, decimals, rows)),
        t.StructType([t.StructField("part", t.StringType()), t.StructField("answer", t.StringType())]))
    # The engine runs once; the datasets are cut from its answers.
    staging = f"{given.output}/_answers"
    answered.write.parquet(staging)
    answered = spark.read.schema(answered.schema).parquet(staging)
    answers = answered.select("part", f.from_json("answer", answer_schema(schemas)).alias("answer"))
    met = answers.where("answer.error is not null").select(
        "part", f.lit(None).cast("string").alias("document_id"), f.col("answer.id").alias("source_path"),
        f.col("answer.error.code").alias("code"), f.col("answer.error.message").alias("message"))
    for name, schema in schemas.items():
        rows = answers.select("part", f.explode(f"answer.{name}").alias("row")).select("part", "row.*")
        problems = unfit(rows, name, schema, keys[name])
        met = met if problems is None else met.unionAll(problems)
        if name != "problems":
            write(typed(rows, schema), given, name)
        else:
            found = typed(rows, schema)
    write(found.unionAll(as_problems(met, schemas["problems"])), given, "problems")
    java = spark.sparkContext._jvm
    path = java.org.apache.hadoop.fs.Path(staging)
    path.getFileSystem(spark.sparkContext._jsc.hadoopConfiguration()).delete(path, True)
    describe(spark, given, descriptions)
    spark.stop()


if __name__ == "__main__":
    try:
        main(options(sys.argv[1:]))
    except FileNotFoundError as error:
        sys.exit(f"job: {error}")
