using Oven.Functional.Infrastructure.Recording;

// Runs what a flight recorder has kept again, and proves that the machines of this version decide the same, byte for byte.
const string Usage = """
    oven replay PATH                a folder of tapes, or one of them: 0 where every effect is the same, 1 where one differs, 2 for no tape
    oven replay PATH --request ID   with the story of one REST request
    oven replay PATH --shard N      with the story of one shard
    oven replay PATH --all          with everything
    oven bless TAPE                 writes into a tape what this version decides, where that is an improvement
    """;

try
{
    return args switch
    {
        ["replay", var path] => Replay(path, null, null),
        ["replay", var path, "--all"] => Replay(path, static _ => true, null),
        ["replay", var path, "--request", var text] when long.TryParse(text, out var id) => Replay(
            path,
            moment => moment.IsAboutRequest(id),
            id
        ),
        ["replay", var path, "--shard", var text] when int.TryParse(text, out var shard) => Replay(
            path,
            moment => moment.IsAboutShard(shard),
            null
        ),
        ["bless", var tape] => Bless(tape),
        _ => Explain(),
    };
}
catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(failure.Message);
    return 2;
}

static int Replay(string path, Func<TapeMoment, bool>? isWanted, long? request)
{
    var report = TapePlayer.Play(
        path,
        isWanted is null
            ? null
            : moment =>
            {
                if (isWanted(moment))
                    Console.WriteLine(moment.Tell(request));
            }
    );
    Console.WriteLine(report);
    return report.IsSame ? 0 : 1;
}

static int Bless(string tape)
{
    TapePlayer.Bless(tape);
    return Replay(tape, null, null);
}

static int Explain()
{
    Console.Error.WriteLine(Usage);
    return 2;
}
