using System.Diagnostics;
using GeoTagger.Hosting.Queues;
using k8s;
using k8s.Models;

namespace GeoTagger.Worker.Tests.Deployment;

public sealed class ManifestTests
{
    private static readonly string Folder = Path.Combine(Root(), "docker", "k8s");

    private static readonly Dictionary<string, Type> Keda = new()
    {
        ["keda.sh/v1alpha1/ScaledObject"] = typeof(ScaledObject),
        ["keda.sh/v1alpha1/TriggerAuthentication"] = typeof(TriggerAuthentication),
    };

    public static TheoryData<string> Overlays => [.. Directory.GetDirectories(Path.Combine(Folder, "overlays")).Select(folder => Path.GetFileName(folder))];

    [Fact]
    public void Every_manifest_is_what_Kubernetes_takes()
    {
        List<object> objects = [];
        foreach (var file in Directory.GetFiles(Folder, "*.yaml", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "kustomization.yaml"))
        {
            // Strict: an unknown field or a wrong type throws.
            objects.AddRange(KubernetesYaml.LoadAllFromString(File.ReadAllText(file), Keda, strict: true));
        }

        Assert.Equal(
            ["NetworkPolicy", "NetworkPolicy", "PersistentVolumeClaim", "ScaledObject", "TriggerAuthentication", "V1Deployment", "V1Deployment", "V1PodDisruptionBudget", "V1Service", "V2HorizontalPodAutoscaler"],
            objects.Select(found => found.GetType().Name switch { "V1NetworkPolicy" => "NetworkPolicy", "V1PersistentVolumeClaim" => "PersistentVolumeClaim", var name => name }).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Overlays))]
    public void Every_overlay_renders_to_pods_that_are_probed_confined_and_spread(string overlay)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/kubectl") || File.Exists("/usr/local/bin/kubectl"), "Needs kubectl 1.21 or later, see kubernetes.io/docs/tasks/tools.");
        var objects = KubernetesYaml.LoadAllFromString(Render(overlay), Keda, strict: true);

        Assert.All(objects.OfType<IKubernetesObject<V1ObjectMeta>>(), found => Assert.Equal("geotagger", found.Metadata.NamespaceProperty));
        foreach (var deployment in objects.OfType<V1Deployment>())
        {
            var pod = deployment.Spec.Template.Spec;
            var container = Assert.Single(pod.Containers);
            Assert.Equal((true, 1654L), (pod.SecurityContext.RunAsNonRoot, pod.SecurityContext.RunAsUser));
            Assert.Equal((true, false), (container.SecurityContext.ReadOnlyRootFilesystem, container.SecurityContext.AllowPrivilegeEscalation));
            Assert.Equal(["ALL"], container.SecurityContext.Capabilities.Drop);
            Assert.Equal(("/healthz/ready", "/healthz/live"), (container.ReadinessProbe.HttpGet.Path, container.LivenessProbe.HttpGet.Path));
            Assert.NotNull(container.StartupProbe);
            Assert.Equal(["cpu", "memory"], container.Resources.Requests.Keys.Order());
            Assert.Equal(["memory"], container.Resources.Limits.Keys);
            Assert.NotEmpty(pod.TopologySpreadConstraints);
            Assert.Null(deployment.Spec.Replicas);
            // It must outlast the drain, or begun work is cut off.
            Assert.True(pod.TerminationGracePeriodSeconds > new GeoTagger.Hosting.ServiceOptions().ShutdownTimeoutSeconds);
            Assert.EndsWith(":1.0.0", container.Image, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Workers_are_scaled_by_the_queue_that_they_take_from()
    {
        var scaled = KubernetesYaml.LoadAllFromString(File.ReadAllText(Path.Combine(Folder, "worker", "scaled-object.yaml")), Keda, strict: true).OfType<ScaledObject>().Single();
        var worker = KubernetesYaml.Deserialize<V1Deployment>(File.ReadAllText(Path.Combine(Folder, "worker", "deployment.yaml")), strict: true);

        var trigger = Assert.Single(scaled.Spec.Triggers);
        Assert.Equal(("rabbitmq", new QueueOptions().Requests), (trigger.Type, trigger.Metadata["queueName"]));
        Assert.Equal(worker.Metadata.Name, scaled.Spec.ScaleTargetRef.Name);
    }

    [Fact]
    public void Models_of_ones_own_reach_the_service_and_the_workers()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/kubectl") || File.Exists("/usr/local/bin/kubectl"), "Needs kubectl 1.21 or later, see kubernetes.io/docs/tasks/tools.");
        var deployments = KubernetesYaml.LoadAllFromString(Render("own-models"), Keda, strict: true).OfType<V1Deployment>().ToList();

        Assert.Equal(["geotagger", "geotagger-worker"], deployments.Select(deployment => deployment.Metadata.Name).Order());
        Assert.All(deployments, deployment =>
        {
            var container = deployment.Spec.Template.Spec.Containers.Single();
            Assert.Equal("/models", container.Env.Single(variable => variable.Name == "GeoTagger__ModelsFolder").Value);
            Assert.Equal("/models", container.VolumeMounts.Single(mount => mount.Name == "models").MountPath);
        });
    }

    private static string Render(string overlay)
    {
        using var kubectl = Process.Start(new ProcessStartInfo("kubectl", ["kustomize", Path.Combine(Folder, "overlays", overlay)]) { RedirectStandardOutput = true })!;
        var rendered = kubectl.StandardOutput.ReadToEnd();
        kubectl.WaitForExit();
        Assert.Equal(0, kubectl.ExitCode);
        return rendered;
    }

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "GeoTagger.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not lie in the repository.");
    }
}
