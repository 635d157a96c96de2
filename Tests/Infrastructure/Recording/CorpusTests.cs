using System.Runtime.CompilerServices;
using Oven.Functional.Infrastructure.Recording;

namespace Oven.Functional.Tests.Infrastructure.Recording;

/// <summary>
/// What happened once, again: every tape in <c>Tests/Corpus</c> is decided as it was. A bug from production comes here as its tape; once it is
/// mended, <c>oven bless</c> writes what is decided now, and this test keeps it so.
/// </summary>
public sealed class CorpusTests
{
    public static TheoryData<string> Tapes => [.. Directory.GetFiles(Folder(), "*.tape").Select(static path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Tapes))]
    public void Every_tape_is_decided_as_it_was(string tape)
    {
        var report = TapePlayer.Play(Path.Combine(Folder(), tape));
        Assert.True(
            report.IsSame && report.Cut.IsEmpty && report.Passed == 0,
            $"{report}\nIf this is an improvement: dotnet run --project tools/Oven -- bless Tests/Corpus/{tape}"
        );
    }

    private static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../Corpus"));
}
