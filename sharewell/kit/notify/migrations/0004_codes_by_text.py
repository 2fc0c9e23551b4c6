from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("notify", "0003_routes")]

    operations = [
        migrations.AddField(
            model_name="notice", name="number", field=models.CharField(blank=True, max_length=20)
        ),
        migrations.AlterField(
            model_name="notice", name="to", field=models.EmailField(blank=True, max_length=254)
        ),
    ]
