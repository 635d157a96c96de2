using Oven.Functional.Domain.Resources.Users;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Applications;

/// <summary>How the application describes a user to guilds that ask for linked roles. Source: Discord documentation, User, Application Role Connection Object.</summary>
public sealed record RoleConnectionBuilder : Builder<ApplicationRoleConnection>
{
    /// <summary>Nothing said yet.</summary>
    public RoleConnectionBuilder() { }

    internal string? PlatformName { get; init; }

    internal string? PlatformUsername { get; init; }

    internal EquatableList<KeyValuePair<string, string>> Metadata { get; init; }

    /// <summary>What the platform is called; at most 50 characters.</summary>
    public RoleConnectionBuilder SetPlatformName(string platformName) => this with { PlatformName = platformName };

    /// <summary>What the user is called there; at most 100 characters.</summary>
    public RoleConnectionBuilder SetPlatformUsername(string platformUsername) => this with { PlatformUsername = platformUsername };

    /// <summary>The value of a record by its key; at most 100 characters.</summary>
    public RoleConnectionBuilder SetMetadata(string key, string value) =>
        this with
        {
            Metadata = [.. Metadata.Where(entry => entry.Key != key), new(key, value)],
        };

    internal override void Check(ref Problems problems)
    {
        problems.OptionalText("platform_name", PlatformName, Limits.Application.PlatformName);
        problems.OptionalText("platform_username", PlatformUsername, Limits.Application.PlatformUsername);
        foreach (var (key, value) in Metadata)
            problems.OptionalText($"metadata.{key}", value, Limits.Application.RecordValue);
    }

    internal override ApplicationRoleConnection Make() =>
        new()
        {
            PlatformName = PlatformName is null ? default : new(PlatformName),
            PlatformUsername = PlatformUsername is null ? default : new(PlatformUsername),
            Metadata = new EquatableMap<string, string>(Metadata),
        };
}
