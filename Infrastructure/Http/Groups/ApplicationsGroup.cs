using LanguageExt;
using Oven.Functional.Application.Ports;
using Oven.Functional.Application.Rest;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Applications;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Http.Groups;

/// <summary>The bot's application.</summary>
public sealed partial class ApplicationsGroup(IRestClient rest)
{
    /// <summary>The bot's own application. Source: Discord documentation, Application, Get Current Application.</summary>
    public Task<Either<OvenError, Domain.Resources.Applications.Application>> GetCurrentApplication(
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GetCurrentApplication(), cancellationToken);

    /// <summary>Changes the bot's own application. Source: Discord documentation, Application, Edit Current Application.</summary>
    public Task<Either<OvenError, Domain.Resources.Applications.Application>> EditCurrentApplication(
        ApplicationPatch patch,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.EditCurrentApplication(patch), cancellationToken);

    /// <summary>One application; only in the specification.</summary>
    public Task<Either<OvenError, Domain.Resources.Applications.Application>> GetApplication(
        ApplicationId application,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GetApplication(application), cancellationToken);

    /// <summary>Changes one application; only in the specification.</summary>
    public Task<Either<OvenError, Domain.Resources.Applications.Application>> EditApplication(
        ApplicationId application,
        ApplicationPatch patch,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.EditApplication(application, patch), cancellationToken);

    /// <summary>A running activity; not found where it is over. Source: Discord documentation, Application, Get Application Activity Instance.</summary>
    public Task<Either<OvenError, ActivityInstance>> GetApplicationActivityInstance(
        ApplicationId application,
        string instance,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GetApplicationActivityInstance(application, instance), cancellationToken);

    /// <summary>Uploads a file for an activity; only in the specification.</summary>
    public Task<Either<OvenError, UploadedAttachment>> UploadApplicationAttachment(
        ApplicationId application,
        FileUpload file,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.UploadApplicationAttachment(application, file), cancellationToken);

    /// <summary>What linked roles can ask for. Source: Discord documentation, Application Role Connection Metadata, Get Application Role Connection Metadata Records.</summary>
    public Task<Either<OvenError, EquatableList<ApplicationRoleConnectionMetadata>>> GetApplicationRoleConnectionMetadataRecords(
        ApplicationId application,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GetApplicationRoleConnectionMetadataRecords(application), cancellationToken);

    /// <summary>Replaces what linked roles can ask for; at most 5. Source: Discord documentation, Application Role Connection Metadata, Update Application Role Connection Metadata Records.</summary>
    public Task<Either<OvenError, EquatableList<ApplicationRoleConnectionMetadata>>> UpdateApplicationRoleConnectionMetadataRecords(
        ApplicationId application,
        EquatableList<ApplicationRoleConnectionMetadata> records,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.UpdateApplicationRoleConnectionMetadataRecords(application, records), cancellationToken);
}
