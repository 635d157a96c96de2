using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Oven.Functional.Tests.Infrastructure.Plugins;

/// <summary>Compiles plugins into assemblies of their own, in a folder that goes with it.</summary>
public sealed class PluginCompiler : IDisposable
{
    private static readonly MetadataReference[] s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    private const string Frame = """
        using System;
        using System.Threading;
        using System.Threading.Tasks;
        using LanguageExt;
        using Oven.Functional.Application.Plugins;
        using Oven.Functional.Domain.Configuration;
        using Oven.Functional.Domain.Errors;
        using Oven.Functional.Infrastructure.Plugins;
        using static Oven.Functional.Domain.Gateway.GatewayEvent;

        public sealed class TestPlugin : IPlugin
        {
            private PluginContext _context = null!;

            public PluginManifest Manifest { get; } =
                new("NAME", SemanticVersion.Parse("VERSION")!.Value)
                {
                    Capabilities = Capability.ReadMessages | Capability.SendMessages,
                    Dependencies = [DEPENDENCIES],
                };

            public Task<Either<OvenError, Unit>> Load(PluginContext context, CancellationToken cancellation)
            {
                _context = context;
                BODY
                return Task.FromResult<Either<OvenError, Unit>>(Unit.Default);
            }

            private void Answer(string to, string with) =>
                _context.On<MessageCreated>((created, stop) =>
                    created.Message.Content.StartsWith(to) && created.Message.Author.Bot != true
                        ? _context.Rest.Channels.CreateMessage(created.Message.ChannelId, new() { Content = with + created.Message.Content[to.Length..] }, stop)
                        : Task.CompletedTask);
        }
        """;

    public string Folder { get; } = Directory.CreateTempSubdirectory("oven-plugins-").FullName;

    /// <summary>Compiles a plugin with these statements in its Load.</summary>
    public string Compile(string name, string version, string body, string dependencies = "")
    {
        var source = Frame
            .Replace("NAME", name, StringComparison.Ordinal)
            .Replace("VERSION", version, StringComparison.Ordinal)
            .Replace("DEPENDENCIES", dependencies, StringComparison.Ordinal)
            .Replace("BODY", body, StringComparison.Ordinal);
        var path = Path.Combine(Folder, $"{name}.dll");
        var temporary = path + ".part";
        var compilation = CSharpCompilation.Create(
            $"{name}.{version}",
            [CSharpSyntaxTree.ParseText(source)],
            s_references,
            new(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release)
        );
        using (var file = File.Create(temporary))
        {
            var emitted = compilation.Emit(file);
            Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        }
        File.Move(temporary, path, overwrite: true);
        return path;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
