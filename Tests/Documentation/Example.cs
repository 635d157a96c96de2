using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Oven.Functional.Tests.Documentation;

/// <summary>
/// One block of C# in a page. What it declares is compiled as it stands; what it does becomes the body of a method, among a few names
/// that the reader can guess (<see cref="Prelude"/>). A block that begins with <c>using</c> is a whole file and gets nothing it does not ask for.
/// </summary>
/// <param name="Page">The file it is in, relative to the repository.</param>
/// <param name="Line">The line of its first line.</param>
/// <param name="Code">What is in it.</param>
internal sealed record Example(string Page, int Line, string Code)
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Latest);

    // What every project of ours has, by ImplicitUsings and Directory.Build.props.
    private const string Everywhere = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks; global using Xunit;
        global using ApplicationId = Oven.Functional.Domain.Values.ApplicationId;
        """;

    private const string Prelude = """
        namespace Oven.Docs
        {
            /// <summary>The names that a fragment may use without making them.</summary>
            internal abstract class Prelude
            {
                protected static readonly string[] args = [];
                protected static readonly System.Threading.CancellationToken stop;
                protected static readonly Oven.Functional.Infrastructure.Hosting.OvenClient client = null!;
                protected static readonly Oven.Functional.Domain.Configuration.OvenConfig config = null!;
                protected static readonly Oven.Functional.Domain.Values.ChannelId channel;
                protected static readonly Oven.Functional.Domain.Values.GuildId guild;
                protected static readonly Oven.Functional.Domain.Values.MessageId message;
                protected static readonly Oven.Functional.Domain.Values.UserId user;
            }
        }
        """;

    /// <summary>What is needed beside the examples of one page.</summary>
    public static IEnumerable<SyntaxTree> Frame =>
        [CSharpSyntaxTree.ParseText(Everywhere, Options), CSharpSyntaxTree.ParseText(Prelude, Options)];

    /// <summary>The blocks of a page that are marked as C#.</summary>
    public static IEnumerable<Example> Of(string page, string text)
    {
        var (start, block) = (0, (StringBuilder?)null);
        foreach (var (number, line) in text.ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (block is null && line.Trim() is "```csharp" or "```cs" or "```c#")
                (start, block) = (number + 2, new());
            else if (block is not null && line.Trim() == "```")
            {
                yield return new(page, start, block.ToString());
                block = null;
            }
            else
                block?.Append(line).Append('\n');
        }
    }

    /// <summary>The block as a file that compiles where the block is right.</summary>
    public SyntaxTree Tree(int number)
    {
        var root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(Code, Options).GetRoot();
        var usings = root.Usings.Count > 0 ? Text(root.Usings) : Guessed;
        var does = root.Members.OfType<GlobalStatementSyntax>().ToList();
        // A file of the repository shown as it is has a namespace of its own; here all examples of a page share one.
        var declares = root
            .Members.Where(static member => member is not GlobalStatementSyntax)
            .SelectMany(static member => member is FileScopedNamespaceDeclarationSyntax file ? file.Members : [member]);
        var returns = does.SelectMany(static statement =>
                statement.DescendantNodes(static node => node is not AnonymousFunctionExpressionSyntax and not LocalFunctionStatementSyntax)
            )
            .OfType<ReturnStatementSyntax>()
            .Any(static statement => statement.Expression is not null);
        var text = $$"""
            {{usings}}
            namespace Oven.Docs
            {
            {{Text(declares)}}
            internal sealed class Fragment{{number}} : Prelude
            {
            public static async Task{{(returns ? "<int>" : "")}} Run()
            {
            await Task.Yield();
            {{Text(does)}}
            #line hidden
            {{(returns ? "return 0;" : "")}}
            }
            }
            }
            """;
        return CSharpSyntaxTree.ParseText(text, Options, path: Page);
    }

    // A fragment is read in its context, where everything of ours is imported.
    private static string Guessed { get; } =
        string.Join(
            '\n',
            AppDomain
                .CurrentDomain.GetAssemblies()
                .Where(static assembly =>
                    assembly.GetName().Name is { } name && name.StartsWith("Oven.Functional.", StringComparison.Ordinal)
                )
                .SelectMany(static assembly => assembly.GetExportedTypes())
                .Select(static type => type.Namespace)
                .OfType<string>()
                .Append("LanguageExt")
                .Append("System.Diagnostics")
                .Distinct()
                .Select(static name => $"using {name};")
        );

    private string Text(IEnumerable<SyntaxNode> nodes) =>
        string.Concat(nodes.Select(node => $"\n#line {Line + LineOf(node)} \"{Page}\"\n{node.ToFullString()}"));

    private static int LineOf(SyntaxNode node) => node.SyntaxTree.GetLineSpan(node.FullSpan).StartLinePosition.Line;
}
