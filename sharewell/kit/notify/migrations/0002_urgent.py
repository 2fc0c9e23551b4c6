from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("notify", "0001_first")]

    operations = [
        migrations.AddField(model_name="notice", name="urgent", field=models.BooleanField(default=False)),
    ]
