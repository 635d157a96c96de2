using Oven.Functional.Domain.Resources.Applications;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Rest.Catalogue;

public static partial class Requests
{
    /// <summary>The bot's own application.</summary>
    public static RestRequest<Domain.Resources.Applications.Application> GetCurrentApplication() =>
        new(Endpoints.GetCurrentApplication, []);

    /// <summary>Changes the bot's own application.</summary>
    public static RestRequest<Domain.Resources.Applications.Application> EditCurrentApplication(ApplicationPatch patch) =>
        new(Endpoints.EditCurrentApplication, []) { Body = patch };

    /// <summary>One application; only in the specification.</summary>
    public static RestRequest<Domain.Resources.Applications.Application> GetApplication(ApplicationId application) =>
        new(Endpoints.GetApplication, [$"{application}"]);

    /// <summary>Changes one application; only in the specification.</summary>
    public static RestRequest<Domain.Resources.Applications.Application> EditApplication(
        ApplicationId application,
        ApplicationPatch patch
    ) => new(Endpoints.EditApplication, [$"{application}"]) { Body = patch };

    /// <summary>A running activity; not found where it is over.</summary>
    public static RestRequest<ActivityInstance> GetApplicationActivityInstance(ApplicationId application, string instance) =>
        new(Endpoints.GetApplicationActivityInstance, [$"{application}", instance]);

    /// <summary>Uploads a file for an activity; only in the specification.</summary>
    public static RestRequest<UploadedAttachment> UploadApplicationAttachment(ApplicationId application, FileUpload file) =>
        new(Endpoints.UploadApplicationAttachment, [$"{application}"]) { Files = [file with { Field = "file" }] };

    /// <summary>What linked roles can ask for.</summary>
    public static RestRequest<EquatableList<ApplicationRoleConnectionMetadata>> GetApplicationRoleConnectionMetadataRecords(
        ApplicationId application
    ) => new(Endpoints.GetApplicationRoleConnectionMetadataRecords, [$"{application}"]);

    /// <summary>Replaces what linked roles can ask for; at most 5.</summary>
    public static RestRequest<EquatableList<ApplicationRoleConnectionMetadata>> UpdateApplicationRoleConnectionMetadataRecords(
        ApplicationId application,
        EquatableList<ApplicationRoleConnectionMetadata> records
    ) => new(Endpoints.UpdateApplicationRoleConnectionMetadataRecords, [$"{application}"]) { Body = records };
}
