using Oven.Functional.Domain.Builders.Components;
using Oven.Functional.Domain.Resources.Components;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Modals;

/// <summary>A place to upload files, under a label of a modal. Source: Discord documentation, Components, File Upload.</summary>
public sealed record FileUploadBuilder : ComponentBuilder, ILabelPart
{
    /// <summary>A place for one file.</summary>
    public FileUploadBuilder(string customId = "") => CustomId = customId;

    internal string CustomId { get; init; }

    internal int? MinValues { get; init; }

    internal int? MaxValues { get; init; }

    internal bool? Required { get; init; }

    internal EquatableList<string> FileTypes { get; init; }

    internal override string? InteractionId => CustomId;

    /// <summary>What comes back in the interaction; 1 to 100 characters, unique in its modal.</summary>
    public FileUploadBuilder SetCustomId(string customId) => this with { CustomId = customId };

    /// <summary>How many files there must be, 0 to 10; 1 where not set.</summary>
    public FileUploadBuilder SetMinValues(int values) => this with { MinValues = values };

    /// <summary>How many files there may be, 1 to 10; 1 where not set.</summary>
    public FileUploadBuilder SetMaxValues(int values) => this with { MaxValues = values };

    /// <summary>Whether there must be a file; true where not set.</summary>
    public FileUploadBuilder SetRequired(bool required = true) => this with { Required = required };

    /// <summary>At most 10 of <c>image</c>, <c>video</c>, <c>audio</c> or endings like <c>.pdf</c>; all where not set.</summary>
    public FileUploadBuilder SetFileTypes(params ReadOnlySpan<string> types) => this with { FileTypes = [.. types] };

    private protected override void CheckParts(ref Problems problems)
    {
        problems.Text("custom_id", CustomId, Limits.Component.CustomId);
        problems.Counts(MinValues, MaxValues, 1, Required, Limits.Modal.UploadMin, Limits.Modal.UploadMax);
        problems.FileTypes(FileTypes, Limits.Modal.UploadTypes, Limits.Modal.FileType);
    }

    internal override Component Make() =>
        new Component.FileUpload(CustomId)
        {
            Id = Id,
            MinValues = MinValues,
            MaxValues = MaxValues,
            Required = Required,
            FileTypes = FileTypes.IsEmpty ? null : FileTypes,
        };
}
