internal import ArgumentParser

@main
struct Etl: ParsableCommand {
}
