internal import Datasets

/// The JSON Schemas of a run (模式), one a dataset, beside the JSON that they describe.
enum SchemaFolder {
  static func write(in folder: String) throws(PipelineError) {
    let path = "\(folder)/\(JSONSchema.folder)"
    try FileTree.makeFolders(path)
    for dataset in Dataset.all {
      try WholeFile.write(
        JSONSchema.schema(of: dataset).file, to: "\(path)/\(JSONSchema.fileName(of: dataset))")
    }
  }
}
