using System.Text;

namespace Oven.Functional.Generators.Codecs;

/// <summary>How C# names and Discord's names correspond. The rule is snake case; this file also holds every exception.</summary>
internal static class Names
{
    public const string Values = "Oven.Functional.Domain.Values";
    public const string Resources = "Oven.Functional.Domain.Resources";
    public const string Gateway = "Oven.Functional.Domain.Gateway";
    public const string Json = "Oven.Functional.Infrastructure.Json";

    /// <summary>Properties whose wire name is not the snake case of their own name, as <c>Record.Property</c>.</summary>
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["Ready.Version"] = "v",
        ["File.Media"] = "file",
        ["AccessToken.Value"] = "access_token",
        ["GithubWebhook.Reference"] = "ref",
        ["GithubWebhook.ReferenceType"] = "ref_type",
        ["ApplicationIntegrationTypeConfiguration.OAuth2InstallParams"] = "oauth2_install_params",
        ["Application.EligibleOAuth2Scopes"] = "eligible_oauth2_scopes",
    };

    /// <summary>Enums that Discord sends as decimal strings, because they outgrow what JavaScript counts with.</summary>
    public static bool IsTextEnum(string name) => name == "Permissions";

    public static string Wire(string record, string property) =>
        Exceptions.TryGetValue($"{record}.{property}", out var exception) ? exception : Snake(property);

    /// <summary><c>DefaultReactionEmoji</c> is <c>default_reaction_emoji</c>; digits stay with the word before them.</summary>
    public static string Snake(string name)
    {
        var wire = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord =
                char.IsUpper(name[i]) && i > 0 && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (startsWord)
                wire.Append('_');
            wire.Append(char.ToLowerInvariant(name[i]));
        }
        return wire.ToString();
    }

    /// <summary>The member of the discriminating enum that a case stands for; their names differ only where a case would hide a property.</summary>
    public static string Member(string @case) => @case == "Labeled" ? "Label" : @case;

    /// <summary><c>MessageCreate</c> is dispatched as <c>MESSAGE_CREATE</c>.</summary>
    public static string Dispatch(string member) => Snake(member).ToUpperInvariant();

    /// <summary>The case of an event: the documentation's name with its verb in the past tense, <c>MessageCreate</c> becomes <c>MessageCreated</c>.</summary>
    public static string PastTense(string member)
    {
        foreach (var (verb, past) in Verbs)
        {
            var at = member.LastIndexOf(verb, StringComparison.Ordinal);
            var end = at + verb.Length;
            if (at >= 0 && (end == member.Length || char.IsUpper(member[end])))
                return member.Remove(at, verb.Length).Insert(at, past);
        }
        return member;
    }

    private static readonly (string Verb, string Past)[] Verbs =
    [
        ("Create", "Created"),
        ("Update", "Updated"),
        ("Delete", "Deleted"),
        ("Add", "Added"),
        ("Remove", "Removed"),
        ("Execution", "Executed"),
        ("Send", "Sent"),
        ("Sync", "Synced"),
        ("TypingStart", "TypingStarted"),
        ("Chunk", "ChunkReceived"),
        ("ChannelInfo", "ChannelInfoReceived"),
        ("SoundboardSounds", "SoundboardSoundsReceived"),
    ];
}
